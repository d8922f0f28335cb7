package granary.nights.verify;

import granary.database.Shared;
import granary.ledger.TrialBalance;
import granary.ledger.domain.JournalEntry;
import granary.network.NetworkSnapshot;
import granary.nights.MatchFiles;
import granary.nights.PinnedNights;
import granary.nights.domain.NightKey;
import granary.nights.domain.Partition;
import granary.nights.store.SealedTable;
import granary.reconciliation.RecomputeMatch;
import granary.tariffs.RecomputeFees;
import granary.transactions.BookedWork;
import granary.transactions.CloseDate;
import granary.transactions.ExpectedPayment;
import granary.transactions.domain.RefShard;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Works out again everything that a night's tables should hold, by the engines that had filled them. */
@Shared
public class RecomputeNight {
    private static final List<String> BALANCE =
            List.of("country", "business_date", "account", "currency", "debit_total", "credit_total");
    private static final List<String> PARTITION = List.of(
            "country", "business_date", "partition_no", "county_from", "county_to", "transactions", "amount_minor");
    private static final List<String> PAYMENT = List.of(
            "country",
            "business_date",
            "provider",
            "reference",
            "ref_shard",
            "amount_minor",
            "currency",
            "source",
            "source_id",
            "seller_no");

    private final RecomputeFees fees;
    private final RecomputeMatch match;
    private final MatchFiles matchFiles;
    private final RecomputePayouts payouts;
    private final TrialBalance trialBalance;
    private final CloseDate closeDate;
    private final Iterable<BookedWork> booked;

    @Inject
    public RecomputeNight(
            RecomputeFees fees,
            RecomputeMatch match,
            MatchFiles matchFiles,
            RecomputePayouts payouts,
            TrialBalance trialBalance,
            CloseDate closeDate,
            Instance<BookedWork> booked) {
        this(fees, match, matchFiles, payouts, trialBalance, closeDate, (Iterable<BookedWork>) booked);
    }

    RecomputeNight(
            RecomputeFees fees,
            RecomputeMatch match,
            MatchFiles matchFiles,
            RecomputePayouts payouts,
            TrialBalance trialBalance,
            CloseDate closeDate,
            Iterable<BookedWork> booked) {
        this.fees = fees;
        this.match = match;
        this.matchFiles = matchFiles;
        this.payouts = payouts;
        this.trialBalance = trialBalance;
        this.closeDate = closeDate;
        this.booked = booked;
    }

    /** In the order in which they are to be made: payouts need what the fees come to. */
    List<Recomputation> all(PinnedNights.Facts facts) {
        Map<Integer, Long> payable = new HashMap<>();
        return List.of(
                new Recomputation(
                        "partitions",
                        "I2",
                        List.of(SealedTable.NIGHT_PARTITION),
                        rows -> partitions(facts)
                                .forEach(part -> rows.row(
                                        SealedTable.NIGHT_PARTITION,
                                        PARTITION,
                                        values(facts.night().key(), part)))),
                new Recomputation(
                        "fees",
                        "I2",
                        List.of(
                                SealedTable.FEE_LINE,
                                SealedTable.CLAWBACK,
                                SealedTable.FEE_EXEMPTION,
                                SealedTable.STATEMENT,
                                SealedTable.PARTNER_ENTRY),
                        rows -> fees(facts, remembering(payable, rows))),
                new Recomputation("entries", "I3", List.of(SealedTable.JOURNAL_ENTRY), rows -> entries(facts, rows)),
                new Recomputation(
                        "trial balance", "I3", List.of(SealedTable.ACCOUNT_BALANCE), rows -> balances(facts, rows)),
                new Recomputation(
                        "expected payments",
                        "I9",
                        List.of(SealedTable.EXPECTED_PAYMENT),
                        rows -> payments(facts, rows)),
                new Recomputation(
                        "match",
                        "I7",
                        List.of(SealedTable.RECON_BREAK, SealedTable.MATCH_SUMMARY, SealedTable.MATCHED_SALE),
                        rows -> match.rows(
                                matchFiles.input(
                                        facts.night().key(), facts.night().run()),
                                rows.tables())),
                new Recomputation(
                        "payouts",
                        "I10",
                        List.of(
                                SealedTable.CASH_NIGHT,
                                SealedTable.CASH_POSITION,
                                SealedTable.CASH_OVERDUE,
                                SealedTable.SELLER_POSITION,
                                SealedTable.PAYOUT,
                                SealedTable.PAYOUT_BATCH),
                        rows -> payouts.drafted(facts, payable, rows)));
    }

    /** What villagers had paid by the end of the night for what was in progress, in minor units. */
    BigInteger inProgressMinor(PinnedNights.Facts facts) {
        return StreamSupport.stream(booked.spliterator(), false)
                .map(work -> work.inProgressMinor(span(facts)))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private List<Partition> partitions(PinnedNights.Facts facts) {
        NightKey key = facts.night().key();
        NetworkSnapshot network = facts.settlement().network();
        return Partition.plan(network.homeCounties(), closeDate.counts(key.country(), key.date()));
    }

    private static String[] values(NightKey key, Partition partition) {
        return new String[] {
            key.country(),
            key.date().toString(),
            Integer.toString(partition.no()),
            Integer.toString(partition.counties().from()),
            Integer.toString(partition.counties().to()),
            Long.toString(partition.transactions()),
            partition.amountMinor().toString()
        };
    }

    /** One partition at a time, so that memory is bounded as in the night itself. */
    private void fees(PinnedNights.Facts facts, Rows rows) {
        for (Partition partition : partitions(facts)) {
            fees.rows(facts.settlement(), partition.counties(), facts.moved(), rows.tables());
        }
    }

    private static Rows remembering(Map<Integer, Long> payable, Rows rows) {
        return (table, columns, values) -> {
            if (table == SealedTable.STATEMENT) {
                payable.put(
                        Integer.valueOf(String.valueOf(values[columns.indexOf("partner_no")])),
                        Long.valueOf(String.valueOf(values[columns.indexOf("payable_2110")])));
            }
            rows.row(table, columns, values);
        };
    }

    private void entries(PinnedNights.Facts facts, Rows rows) {
        for (BookedWork work : booked) {
            work.entries(span(facts), entry -> give(entry, rows));
        }
        payouts.instructed(facts, entry -> give(entry, rows));
    }

    private static void give(JournalEntry entry, Rows rows) {
        rows.row(SealedTable.JOURNAL_ENTRY, JournalValues.COLUMNS, JournalValues.of(entry));
    }

    private void balances(PinnedNights.Facts facts, Rows rows) {
        NightKey key = facts.night().key();
        trialBalance
                .compute(key.country(), key.date(), facts.night().pinnedFacts().before())
                .forEach(balance -> rows.row(SealedTable.ACCOUNT_BALANCE, BALANCE, new String[] {
                    key.country(),
                    key.date().toString(),
                    Integer.toString(balance.account().number()),
                    balance.currency(),
                    balance.debitTotal().toString(),
                    balance.creditTotal().toString()
                }));
    }

    private void payments(PinnedNights.Facts facts, Rows rows) {
        for (BookedWork work : booked) {
            work.expectedPayments(
                    span(facts), payment -> rows.row(SealedTable.EXPECTED_PAYMENT, PAYMENT, values(payment)));
        }
    }

    private static @Nullable String[] values(ExpectedPayment payment) {
        Integer seller = payment.sellerNo();
        return new @Nullable String[] {
            payment.country(),
            payment.date().toString(),
            payment.provider(),
            payment.reference(),
            Integer.toString(RefShard.of(payment.reference())),
            Long.toString(payment.signedAmount().minor()),
            payment.signedAmount().currency().getCurrencyCode(),
            payment.source(),
            payment.sourceId(),
            seller == null ? null : seller.toString()
        };
    }

    private static BookedWork.Span span(PinnedNights.Facts facts) {
        NightKey key = facts.night().key();
        return new BookedWork.Span(key.country(), facts.night().pinnedFacts().before(), key.date());
    }
}
