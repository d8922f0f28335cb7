package granary.nights.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import granary.ledger.domain.Account;
import granary.ledger.domain.PartnerEntry;
import granary.ledger.domain.PartnerEntry.Sides;
import granary.ledger.domain.Posting;
import granary.ledger.domain.StoredEntry;
import granary.nights.domain.StatementId;
import granary.transactions.domain.TransactionId;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A balanced entry of the books. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Entry", description = "A balanced entry")
record EntryView(
        @Schema(description = "FEES_SETTLED is the fee side of one partner's night", examples = "ITEM_ACCEPTED")
        String kind,

        @Schema(
                description = "what is booked: a transaction, an order, a payout, a statement",
                examples = "stx_0000000000abc")
        String reference,

        String country,
        String date,
        @Schema(examples = "CNY") String currency,
        List<PostingView> postings,

        @Schema(description = "what is booked, where it can be read") @Nullable
        String href) {

    /** One side of an entry; one of both amounts is 0. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Posting", description = "Minor units; one of both sides is 0")
    record PostingView(int account, String name, @Nullable String owner, long debit, long credit) {
        static PostingView of(Posting posting) {
            long signed = posting.signed().minor();
            return new PostingView(
                    posting.account().number(),
                    posting.account().name(),
                    posting.owner(),
                    Math.max(signed, 0),
                    Math.max(Math.negateExact(signed), 0));
        }
    }

    static EntryView of(StoredEntry stored) {
        var entry = stored.entry();
        return new EntryView(
                entry.kind().name(),
                entry.reference(),
                entry.country(),
                entry.date().toString(),
                entry.currency().getCurrencyCode(),
                entry.postings().stream().map(PostingView::of).toList(),
                href(entry.reference()));
    }

    /** @param partner the partner's code */
    static EntryView of(StatementId statement, PartnerEntry entry, String partner) {
        List<PostingView> postings = new ArrayList<>();
        add(postings, Account.PARTNER_FEES, entry.fees5010(), partner);
        add(postings, Account.PARTNER_FEES_PAYABLE, entry.payable2110(), partner);
        add(postings, Account.HOLDBACK, entry.holdback2120(), partner);
        add(postings, Account.PARTNER_RECEIVABLE, entry.receivable1410(), partner);
        return new EntryView(
                "FEES_SETTLED",
                statement.toString(),
                entry.country(),
                entry.date().toString(),
                entry.currency().getCurrencyCode(),
                postings,
                Links.statement(statement));
    }

    private static void add(List<PostingView> postings, Account account, Sides sides, String partner) {
        if (sides.debit() > 0) {
            postings.add(new PostingView(account.number(), account.name(), partner, sides.debit(), 0));
        }
        if (sides.credit() > 0) {
            postings.add(new PostingView(account.number(), account.name(), partner, 0, sides.credit()));
        }
    }

    /** Payouts refer to their batch and payee, orders to their id. */
    private static @Nullable String href(String reference) {
        var seq = TransactionId.seq(reference);
        if (seq.isPresent()) {
            return Links.transaction(seq.getAsLong());
        }
        int slash = reference.indexOf('/');
        return reference.startsWith("pob_") && slash > 0 ? Links.payoutBatch(reference.substring(0, slash)) : null;
    }
}
