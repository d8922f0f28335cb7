package granary.transactions.rest;

import granary.access.wire.MoneyJson;
import granary.money.Money;
import granary.network.CenterRef;
import granary.network.Directory;
import granary.network.SellerRef;
import granary.transactions.domain.Principal;
import granary.transactions.domain.ServiceTransaction;
import granary.transactions.domain.TransactionId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A service transaction as it was recorded. */
@Schema(name = "RecordedTransaction")
record TransactionView(
        @Schema(examples = "stx_0000000000abc") String id,
        @Schema(examples = "village-pos") String source,
        String sourceId,
        String country,
        @Schema(examples = "2026-10-29") String businessDate,
        @Nullable String center,
        @Schema(examples = "PURCHASE") String kind,
        String channel,
        String providerRef,
        MoneyJson amount,
        Instant tradeTime,

        @Schema(description = "the id of what a refund reverses") @Nullable
        String reverses,

        @Schema(description = "how it was paid, where the principal of a batch item is on our books") @Nullable
        String payment,

        @Nullable MoneyJson cost,
        @Nullable String seller,
        LinksJson links) {

    /** Where the transaction's money is traced; the fee line answers 404 where the transaction is exempt. */
    @Schema(name = "TransactionLinks")
    record LinksJson(String feeLine, String explanation, String entries) {
        static LinksJson of(String transaction) {
            String feeLine = "/api/v1/fee-lines/fee_" + transaction.substring("stx_".length());
            return new LinksJson(feeLine, feeLine + "/explanation", "/api/v1/entries?reference=" + transaction);
        }
    }

    static TransactionView of(ServiceTransaction transaction, Directory directory) {
        Principal principal = transaction.principal();
        Long reversed = transaction.reversesSeq();
        return new TransactionView(
                transaction.id(),
                transaction.key().source(),
                transaction.key().id(),
                transaction.place().country(),
                transaction.date().toString(),
                directory
                        .center(transaction.place().centerNo())
                        .map(CenterRef::code)
                        .orElse(null),
                transaction.kind().name(),
                transaction.channel(),
                transaction.providerRef(),
                MoneyJson.of(transaction.amount()),
                transaction.tradeTime(),
                reversed == null ? null : TransactionId.of(reversed),
                principal.payment() == null ? null : principal.payment().name(),
                principal.costMinor() == null
                        ? null
                        : MoneyJson.of(Money.of(
                                principal.costMinor(), transaction.amount().currency())),
                principal.sellerNo() == null
                        ? null
                        : directory
                                .seller(principal.sellerNo())
                                .map(SellerRef::code)
                                .orElse(null),
                LinksJson.of(transaction.id()));
    }
}
