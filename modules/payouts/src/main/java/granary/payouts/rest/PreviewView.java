package granary.payouts.rest;

import granary.payouts.PostingPreview;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What an approval would post.
 *
 * @param postingDate the business date of the entries
 * @param sums by account
 */
public record PreviewView(LocalDate postingDate, int entries, List<AccountSum> sums) {

    /** Minor units, debits above zero and credits below. */
    public record AccountSum(int account, BigInteger amountMinor) {}

    static PreviewView of(PostingPreview preview) {
        List<AccountSum> sums = preview.sums().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(sum -> new AccountSum(sum.getKey().number(), sum.getValue()))
                .toList();
        return new PreviewView(preview.date().day(), preview.entries(), sums);
    }
}
