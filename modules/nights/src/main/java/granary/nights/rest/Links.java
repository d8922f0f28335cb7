package granary.nights.rest;

import granary.nights.domain.FeeLineId;
import granary.nights.domain.NightKey;
import granary.nights.domain.StatementId;
import granary.transactions.domain.TransactionId;

/** Where things are found, so that a figure can be followed both ways. */
final class Links {
    private static final String ROOT = "/api/v1";

    private Links() {}

    static String statement(StatementId id) {
        return ROOT + "/statements/" + id;
    }

    static String lines(StatementId id) {
        return statement(id) + "/lines";
    }

    static String feeLine(long seq) {
        return ROOT + "/fee-lines/" + FeeLineId.of(seq);
    }

    static String explanation(long seq) {
        return feeLine(seq) + "/explanation";
    }

    static String transaction(long seq) {
        return ROOT + "/service-transactions/" + TransactionId.of(seq);
    }

    static String entries(String reference) {
        return ROOT + "/entries?reference=" + reference.replace("/", "%2F");
    }

    static String payoutBatch(String id) {
        return ROOT + "/payout-batches/" + id;
    }

    static String night(NightKey key) {
        return ROOT + "/nights/" + key.country() + "/" + key.date();
    }
}
