package granary.nights.rest;

import granary.nights.domain.PartnerStatement;
import granary.tariffs.domain.KindFees;
import granary.transactions.domain.Kind;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A partner's fees of one kind of work, beside those of the night before. */
@Schema(name = "FeesOfKind")
record FeesOfKind(
        @Schema(examples = "PURCHASE") String kind,
        long lines,
        @Schema(description = "below 0 for refunds") SumJson fees,
        long linesBefore,
        SumJson feesBefore) {

    /** Every kind of either night, in the order of kinds. */
    static List<FeesOfKind> of(PartnerStatement statement) {
        List<KindFees> earlier =
                statement.before().map(PartnerStatement.Before::fees).orElse(List.of());
        String currency = statement.stored().currency();
        return Arrays.stream(Kind.values())
                .flatMap(kind -> {
                    Optional<KindFees> now = find(statement.fees(), kind);
                    Optional<KindFees> before = find(earlier, kind);
                    return now.or(() -> before).stream()
                            .map(any -> new FeesOfKind(
                                    kind.name(),
                                    lines(now),
                                    fees(now, currency),
                                    lines(before),
                                    fees(before, currency)));
                })
                .toList();
    }

    private static Optional<KindFees> find(List<KindFees> kinds, Kind kind) {
        return kinds.stream().filter(one -> one.kind() == kind).findFirst();
    }

    private static long lines(Optional<KindFees> fees) {
        return fees.map(KindFees::lines).orElse(0L);
    }

    private static SumJson fees(Optional<KindFees> fees, String currency) {
        return new SumJson(fees.map(KindFees::feesMinor).orElse(BigInteger.ZERO), currency);
    }
}
