package granary.nights.rest;

import granary.access.wire.MoneyJson;
import granary.nights.domain.PartnerStatement;
import granary.nights.domain.StatementId;
import granary.tariffs.domain.NightOfPartner;
import granary.tariffs.domain.Statement;
import granary.tariffs.domain.StoredStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a statement comes to more or less than the one before: figure by figure. */
@Schema(name = "StatementChange", description = "Against the statement of the night before, figure by figure")
record Change(
        @Schema(examples = "2026-10-28") String before,

        @Schema(description = "this closing less that one") MoneyJson closing,

        List<Figure> figures) {

    /** One figure that is not the same. */
    @Schema(name = "ChangedFigure")
    record Figure(
            @Schema(enumeration = {"opening", "earned", "held", "released", "recovered", "tax", "paid", "closing"})
            String figure,

            MoneyJson before,
            MoneyJson now,

            @Schema(description = "now less before") MoneyJson change) {}

    private record Named(String name, ToLongFunction<Statement> value) {}

    private static final List<Named> FIGURES = List.of(
            new Named("opening", Statement::openingMinor),
            new Named("earned", Statement::earnedMinor),
            new Named("held", Statement::heldMinor),
            new Named("released", Statement::releasedMinor),
            new Named("recovered", Statement::recoveredMinor),
            new Named("tax", Statement::taxMinor),
            new Named("paid", Statement::paidMinor),
            new Named("closing", Statement::closingMinor));

    static @Nullable Change of(PartnerStatement statement) {
        StoredStatement now = statement.stored();
        return statement.before().map(earlier -> between(earlier.stored(), now)).orElse(null);
    }

    private static Change between(StoredStatement before, StoredStatement now) {
        String currency = now.currency();
        List<Figure> figures = new ArrayList<>();
        for (Named figure : FIGURES) {
            long was = figure.value().applyAsLong(before.statement());
            long is = figure.value().applyAsLong(now.statement());
            if (was != is) {
                figures.add(new Figure(
                        figure.name(),
                        new MoneyJson(was, currency),
                        new MoneyJson(is, currency),
                        new MoneyJson(Math.subtractExact(is, was), currency)));
            }
        }
        long closing = Math.subtractExact(
                now.statement().closingMinor(), before.statement().closingMinor());
        return new Change(before.date().toString(), new MoneyJson(closing, currency), figures);
    }

    /** The id of the statement before. */
    static Optional<StatementId> before(PartnerStatement statement) {
        return statement.before().map(earlier -> new StatementId(NightOfPartner.of(earlier.stored())));
    }
}
