package granary.nights.domain;

import granary.money.BusinessDate;
import granary.payouts.domain.PayoutBatch;
import granary.payouts.domain.PayoutTotal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What finance reads in the morning (SCREENS, 1).
 *
 * @param sentence the first thing to read
 * @param figures empty sums before the cut-over
 * @param weekBefore the same weekday a week before; none where that night was not run
 * @param payouts what the night proposes to pay; none before the draft
 * @param seal none before it
 */
public record MorningReport(
        Night night,
        Currency currency,
        String sentence,
        NightFigures figures,
        Optional<NightFigures> weekBefore,
        List<FileOfNight> files,
        List<RuleMovement> rules,
        Attention attention,
        Optional<Draft> payouts,
        Books books,
        Optional<Fingerprints> seal) {
    public MorningReport {
        files = List.copyOf(files);
        rules = List.copyOf(rules);
    }

    /** The batch of payouts, and what it comes to by kind. */
    public record Draft(PayoutBatch batch, List<PayoutTotal> byKind) {
        public Draft {
            byKind = List.copyOf(byKind);
        }
    }

    /**
     * A seal's place in the chain.
     *
     * @param previous none for a country's first night
     */
    public record Fingerprints(String fingerprint, Optional<String> previous) {}

    private static final int DAYS_OF_A_WEEK = 7;

    /** The same weekday a week before a date. */
    public static BusinessDate weekBefore(BusinessDate date) {
        return date.plusDays(-DAYS_OF_A_WEEK);
    }

    public BusinessDate weekBeforeDate() {
        return weekBefore(key().date());
    }

    public NightKey key() {
        return night.key();
    }

    /** Sealed, and everything that must agree does. */
    public boolean isBalanced() {
        return night.isSealed() && books.balance();
    }
}
