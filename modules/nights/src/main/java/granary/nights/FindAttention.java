package granary.nights;

import granary.cash.ReadOverdue;
import granary.database.Shared;
import granary.network.NamePartners;
import granary.network.PartnerRef;
import granary.nights.domain.Attention;
import granary.nights.domain.NightKey;
import granary.tariffs.SumSettlement;
import granary.tariffs.domain.OwingPartner;
import granary.tariffs.domain.ParkedPartner;
import granary.tariffs.domain.SettlementTotals;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Finds what people should look at in a night: exempt transactions, partners who owe, who are parked, or who hold overdue
 * cash.
 */
@Shared
public class FindAttention {
    private static final int MOST_LISTED = 100;

    private final SumSettlement settlement;
    private final ReadOverdue cash;
    private final NamePartners names;

    @Inject
    public FindAttention(SumSettlement settlement, ReadOverdue cash, NamePartners names) {
        this.settlement = settlement;
        this.cash = cash;
        this.names = names;
    }

    /** With the counts that the totals know. */
    public Attention of(NightKey key, SettlementTotals totals) {
        List<OwingPartner> owing = settlement.owing(key.country(), key.date(), MOST_LISTED);
        List<ParkedPartner> parked = settlement.parked(key.country(), key.date(), MOST_LISTED);
        Map<Integer, PartnerRef> partners = names.find(Stream.concat(
                        owing.stream().map(OwingPartner::partnerNo),
                        parked.stream().map(ParkedPartner::partnerNo))
                .toList());
        return new Attention(
                settlement.exemptions(key.country(), key.date()).entrySet().stream()
                        .map(one -> new Attention.Exempt(
                                one.getKey(),
                                one.getValue(),
                                settlement.exempt(key.country(), key.date(), one.getKey(), MOST_LISTED)))
                        .toList(),
                owing.stream()
                        .map(one -> owing(known(partners, one.partnerNo()), one))
                        .toList(),
                totals.owing(),
                parked.stream()
                        .map(one -> parked(known(partners, one.partnerNo()), one))
                        .toList(),
                totals.parked(),
                overdue(key),
                cash.count(key.country(), key.date()));
    }

    private List<Attention.Overdue> overdue(NightKey key) {
        return cash.greatest(key.country(), key.date(), MOST_LISTED).stream()
                .map(one -> new Attention.Overdue(
                        one, names.find(one.partner()).map(PartnerRef::name).orElse(one.partner())))
                .toList();
    }

    private static Attention.Owing owing(PartnerRef partner, OwingPartner owing) {
        return new Attention.Owing(partner.code(), partner.name(), owing.receivableMinor());
    }

    private static Attention.Parked parked(PartnerRef partner, ParkedPartner parked) {
        return new Attention.Parked(partner.code(), partner.name(), parked.because());
    }

    private static PartnerRef known(Map<Integer, PartnerRef> partners, int partnerNo) {
        return Objects.requireNonNull(partners.get(partnerNo), () -> "partner %d is gone".formatted(partnerNo));
    }
}
