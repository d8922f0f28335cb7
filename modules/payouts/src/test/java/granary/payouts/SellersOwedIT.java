package granary.payouts;

import static granary.payouts.PayoutBooks.matched;
import static granary.payouts.PayoutBooks.refunded;
import static org.assertj.core.api.Assertions.assertThat;

import granary.database.Dialect;
import granary.money.BusinessDate;
import granary.payouts.domain.Payout;
import granary.payouts.domain.SellerMovement;
import granary.payouts.domain.Verdict;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Carried night by night, a seller is owed what the whole history says. */
class SellersOwedIT {
    private static final Map<Dialect, PayoutBooks> ALL_BOOKS = new EnumMap<>(Dialect.class);
    private static BusinessDate last = BusinessDate.of(2026, 10, 29);

    /** What one night moves, and what becomes of its batch. */
    record Night(List<SellerMovement> movements, Fate fate) {}

    enum Fate {
        APPROVED,
        REJECTED,
        LEFT
    }

    @Property(tries = 100)
    void everyNightProposesWhatTheWholeHistoryLeaves(
            @ForAll Dialect dialect, @ForAll("nights") @Size(min = 2, max = 6) List<Night> nights) {
        PayoutBooks books = ALL_BOOKS.computeIfAbsent(dialect, PayoutBooks::new);
        Map<String, Long> owed = new TreeMap<>();
        // One database of a dialect serves all tries: each has its own nights, and no night before them carries
        // anything.
        BusinessDate date = last.plusDays(100);
        for (Night night : nights) {
            night.movements().forEach(moved -> owed.merge(moved.seller(), net(moved), Long::sum));
            books.draft(date, List.of(), night.movements());
            // A run that failed before the seal is run again.
            books.draft(date, List.of(), night.movements());
            Map<String, Long> proposed = new TreeMap<>();
            books.payouts(date)
                    .forEach(payout ->
                            proposed.put(payout.payee(), payout.amount().minor()));
            assertThat(proposed).isEqualTo(aboveZero(owed));
            end(books, date, night.fate());
            if (night.fate() == Fate.APPROVED) {
                proposed.forEach((seller, paid) -> owed.merge(seller, -paid, Long::sum));
            }
            date = date.next();
        }
        last = date;
    }

    private static void end(PayoutBooks books, BusinessDate date, Fate fate) {
        var batch = books.release.release("CN", date);
        if (fate != Fate.LEFT) {
            books.decide(batch, fate == Fate.APPROVED ? Verdict.APPROVE : Verdict.REJECT, "checker");
        }
        books.release.supersedeBefore("CN", date.next());
        List<Payout> instructed = new ArrayList<>();
        books.read.instructedFor("CN", date.next(), instructed::add);
        assertThat(instructed.isEmpty())
                .isEqualTo(fate != Fate.APPROVED || books.payouts(date).isEmpty());
    }

    private static long net(SellerMovement moved) {
        return moved.net().longValueExact();
    }

    private static Map<String, Long> aboveZero(Map<String, Long> owed) {
        Map<String, Long> due = new TreeMap<>(owed);
        due.values().removeIf(minor -> minor <= 0);
        return due;
    }

    /** Receipts and refunds, or what sales charge and refunds give back of that. */
    private static SellerMovement movement(String seller, long minor, boolean isReceipt) {
        if (isReceipt) {
            return minor < 0 ? refunded(seller, -minor) : matched(seller, minor);
        }
        return minor < 0
                ? SellerMovement.charged(seller, BigInteger.valueOf(-minor))
                : SellerMovement.givenBack(seller, BigInteger.valueOf(minor));
    }

    @Provide
    Arbitrary<List<Night>> nights() {
        Arbitrary<SellerMovement> movement = Combinators.combine(
                        Arbitraries.of("S1", "S2", "S3"),
                        Arbitraries.longs().between(-50, 50),
                        Arbitraries.of(true, false))
                .as(SellersOwedIT::movement);
        return Combinators.combine(movement.list().ofMaxSize(5), Arbitraries.of(Fate.class))
                .as(Night::new)
                .list();
    }
}
