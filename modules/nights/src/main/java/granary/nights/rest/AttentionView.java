package granary.nights.rest;

import granary.access.wire.MoneyJson;
import granary.nights.domain.Attention;
import granary.tariffs.domain.NamedExemption;
import granary.transactions.domain.TransactionId;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people should look at; lists hold the first 100, counts say how many there are. */
@Schema(name = "ReportAttention", description = "Lists hold the first 100, counts say how many there are")
record AttentionView(
        @Schema(description = "transactions without a fee line, by reason")
        List<ExemptView> exempt,

        @Schema(description = "how many partners owe us") long owingCount,

        @Schema(description = "partners with a negative balance, the greatest debts first")
        List<OwingView> owing,

        long parkedCount,

        @Schema(description = "partners whose sums do not fit, left as they were")
        List<ParkedView> parked,

        @Schema(description = "how many partners hold cash that they should have brought")
        long overdueCount,

        @Schema(
                description = "partners with overdue cash, the most first: with their consent it is set off, otherwise"
                        + " their fees are not paid out")
        List<OverdueView> overdue) {

    /** The exempt transactions of one reason. */
    @Schema(name = "ReportExempt")
    record ExemptView(
            @Schema(enumeration = {"NO_RULE", "NO_PARTNER", "ORIGINAL_EXEMPT", "PARTNER_PARKED"})
            String reason,

            long count,
            List<ItemView> first) {
        static ExemptView of(Attention.Exempt exempt, Currency currency) {
            return new ExemptView(
                    exempt.reason().name(),
                    exempt.count(),
                    exempt.first().stream()
                            .map(item -> ItemView.of(item, currency))
                            .toList());
        }
    }

    /** One exempt transaction. */
    @Schema(name = "ReportExemptItem")
    record ItemView(
            @Schema(examples = "stx_0000000000abc") String transaction,
            String source,
            String sourceId,
            String kind,
            MoneyJson amount) {
        static ItemView of(NamedExemption item, Currency currency) {
            return new ItemView(
                    TransactionId.of(item.exemption().seq()),
                    item.key().source(),
                    item.key().id(),
                    item.kind().name(),
                    new MoneyJson(item.amountMinor(), currency.getCurrencyCode()));
        }
    }

    /** A partner who owes us. */
    @Schema(name = "ReportOwing")
    record OwingView(String partner, String name, MoneyJson owes) {}

    /** A parked partner. */
    @Schema(name = "ReportParked")
    record ParkedView(String partner, String name, String because) {}

    /** A partner with overdue cash. */
    @Schema(name = "ReportOverdueCash")
    record OverdueView(
            String partner,
            String name,
            SumJson overdue,

            @Schema(description = "of the fees, on the next business date")
            MoneyJson setOff,

            @Schema(description = "the fees that would have been paid out")
            MoneyJson blocked) {
        static OverdueView of(Attention.Overdue one, Currency currency) {
            String code = currency.getCurrencyCode();
            return new OverdueView(
                    one.cash().partner(),
                    one.name(),
                    SumJson.of(one.cash().overdue(), currency),
                    new MoneyJson(one.cash().setOffMinor(), code),
                    new MoneyJson(one.cash().blockedMinor(), code));
        }
    }

    static AttentionView of(Attention attention, Currency currency) {
        return new AttentionView(
                attention.exempt().stream()
                        .map(exempt -> ExemptView.of(exempt, currency))
                        .toList(),
                attention.owingCount(),
                attention.owing().stream()
                        .map(one -> new OwingView(
                                one.partner(), one.name(), new MoneyJson(one.owedMinor(), currency.getCurrencyCode())))
                        .toList(),
                attention.parkedCount(),
                attention.parked().stream()
                        .map(one -> new ParkedView(one.partner(), one.name(), one.because()))
                        .toList(),
                attention.overdueCount(),
                attention.overdue().stream()
                        .map(one -> OverdueView.of(one, currency))
                        .toList());
    }
}
