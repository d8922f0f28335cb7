package granary.cash;

import static org.assertj.core.api.Assertions.assertThat;

import granary.access.IfMatch;
import granary.access.Problem;
import granary.access.Role;
import granary.cash.domain.CashMovement;
import granary.cash.domain.CashPosition;
import granary.cash.domain.Consent;
import granary.cash.domain.Deposit;
import granary.cash.domain.HeldState;
import granary.cash.domain.NewTerms;
import granary.cash.domain.OverdueCash;
import granary.cash.domain.SetOff;
import granary.database.Dialect;
import granary.ledger.domain.PostingPlace;
import granary.money.BusinessDate;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

/**
 * Whatever happens to cash, a partner holds what the whole history says, the oldest of it is what a queue says, and no
 * set-off takes more than is held.
 */
class CashHistoryIT {
    private static final Map<Dialect, CashBooks> ALL_BOOKS = new EnumMap<>(Dialect.class);
    private static final int DAYS = 2;
    private static final List<String> PARTNERS = List.of("P1", "P2");

    /** @param minor share in percent where something is brought */
    record Step(Deed deed, int which, long minor) {}

    enum Deed {
        TAKE,
        GIVE_BACK,
        BRING,
        REVERSE,
        CONSENT,
        WAKE_UP,
        NIGHT
    }

    /** What one partner took in by date, and what left. */
    private static final class Model {
        private final NavigableMap<BusinessDate, Long> takenIn = new TreeMap<>();
        private long left;

        long balance() {
            return takenIn.values().stream().mapToLong(Long::longValue).sum() - left;
        }

        /** What is unpaid by date, paying the oldest first. */
        NavigableMap<BusinessDate, Long> unpaid() {
            NavigableMap<BusinessDate, Long> unpaid = new TreeMap<>();
            long toPay = left;
            for (Map.Entry<BusinessDate, Long> day : takenIn.entrySet()) {
                long paid = Math.min(day.getValue(), toPay);
                toPay -= paid;
                if (day.getValue() > paid) {
                    unpaid.put(day.getKey(), day.getValue() - paid);
                }
            }
            return unpaid;
        }

        long overdue(BusinessDate at) {
            return unpaid().headMap(at.plusDays(-DAYS + 1)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private final Map<String, Model> models = new TreeMap<>();
    private Model nobodys = new Model();
    private final Deque<Deposit> deposits = new ArrayDeque<>();
    private BusinessDate open = CashBooks.FIRST;
    private int lines;

    @Property(tries = 60)
    void aPartnerHoldsWhatTheWholeHistorySays(
            @ForAll Dialect dialect, @ForAll("steps") @Size(min = 5, max = 40) List<Step> steps) {
        CashBooks books = ALL_BOOKS.computeIfAbsent(dialect, CashBooks::new);
        books.begin();
        models.clear();
        nobodys = new Model();
        deposits.clear();
        open = CashBooks.FIRST;
        PARTNERS.forEach(partner -> models.put(partner, new Model()));
        books.terms.set(
                CashBooks.CHINA,
                IfMatch.required("\"0\""),
                new NewTerms(OptionalLong.empty(), OptionalInt.of(DAYS)),
                CashBooks.MAKER);
        for (Step step : steps) {
            play(books, step);
        }
        PARTNERS.forEach(partner -> compare(books, partner));
        // What nobody holds lies at the center without a partner.
        long held = PARTNERS.stream().mapToLong(books::balance).sum();
        assertThat(books.ledgerBalance()).isEqualTo(held + nobodys.balance());
    }

    private void play(CashBooks books, Step step) {
        String partner = PARTNERS.get(step.which() % 2);
        String center = "V" + (step.which() % 3 + 1);
        switch (step.deed()) {
            case TAKE -> {
                books.take(center, step.minor());
                holder(center, books.today()).takenIn.merge(books.today(), step.minor(), Long::sum);
            }
            case GIVE_BACK -> {
                books.giveBack(center, step.minor());
                holder(center, books.today()).left += step.minor();
            }
            case BRING -> bring(books, partner, step.minor());
            case REVERSE -> {
                if (!deposits.isEmpty()) {
                    Deposit last = deposits.pop();
                    books.reverse.reverse(books.partner(last.partner()), last.id(), "wrong", CashBooks.CHECKER);
                    model(last.partner()).left -= last.amount().minor();
                }
            }
            case CONSENT -> {
                Consent.Decision decision = step.minor() % 2 == 0 ? Consent.Decision.WITHDRAW : Consent.Decision.GIVE;
                books.consent.say(books.partner(partner), decision, CashBooks.caller("p", Role.PARTNER));
            }
            case WAKE_UP -> books.wakeUp();
            case NIGHT -> {
                if (open.isBefore(books.today())) {
                    night(books, open, step.minor());
                    open = open.next();
                }
            }
        }
    }

    private void bring(CashBooks books, String partner, long share) {
        long most = model(partner).balance();
        long minor = most * share / 50;
        if (minor <= 0) {
            return;
        }
        try {
            deposits.push(books.bring(partner, minor, "line " + ++lines));
            model(partner).left += minor;
            assertThat(minor).isLessThanOrEqualTo(most);
        } catch (Problem tooMuch) {
            assertThat(tooMuch.code()).isEqualTo("DEPOSIT_TOO_LARGE");
            assertThat(minor).isGreaterThan(most);
        }
    }

    /** A night that is run twice carries and decides the same. */
    private void night(CashBooks books, BusinessDate date, long payable) {
        books.age(date, books.close(date), partner -> payable);
        List<CashPosition> carried = books.close(date);
        List<OverdueCash> found = books.age(date, carried, partner -> payable);
        assertThat(found).isEqualTo(books.age.overdue("CN", date, carried, new AgeCash.Fees(partner -> payable, 1)));
        books.setOff.post(CashBooks.CHINA, date);
        Map<String, Long> drafted = new TreeMap<>();
        found.forEach(one -> drafted.put(one.partner(), one.setOffMinor()));
        for (SetOff setOff : new ReadOverdue(books.database).bookedOn("CN", date.next())) {
            Model model = model(setOff.partner());
            long minor = setOff.amount().minor();
            assertThat(minor).isBetween(1L, Math.min(model.balance(), payable));
            assertThat(minor).isLessThanOrEqualTo(drafted.getOrDefault(setOff.partner(), 0L));
            model.left += minor;
            assertThat(model.balance()).isNotNegative();
        }
    }

    private void compare(CashBooks books, String partner) {
        Model model = model(partner);
        HeldState held = books.read.state(books.partner(partner));
        assertThat(held.balance()).isEqualTo(BigInteger.valueOf(model.balance()));
        Optional<BusinessDate> oldest =
                model.balance() > 0 ? Optional.of(model.unpaid().firstKey()) : Optional.empty();
        assertThat(held.oldestUnpaid()).isEqualTo(oldest);
        assertThat(held.overdue()).isEqualTo(BigInteger.valueOf(model.overdue(books.today())));
        List<CashMovement> movements = movements(books, partner);
        long sum = movements.stream()
                .mapToLong(movement -> movement.posting().signed().minor())
                .sum();
        assertThat(sum).isEqualTo(model.balance());
        if (!movements.isEmpty()) {
            assertThat(movements.get(movements.size() - 1).balanceMinor()).isEqualTo(held.balance());
        }
    }

    /** In pages of three. */
    private static List<CashMovement> movements(CashBooks books, String partner) {
        List<CashMovement> all = new ArrayList<>();
        PostingPlace place = new PostingPlace(CashBooks.FIRST, -1);
        List<CashMovement> page;
        do {
            page = books.read.movements(books.partner(partner), place, CashBooks.FIRST.plusDays(60), 3);
            all.addAll(page);
            if (!page.isEmpty()) {
                var last = page.get(page.size() - 1).posting();
                place = new PostingPlace(last.date(), last.entryNo());
            }
        } while (page.size() == 3);
        return all;
    }

    private Model holder(String center, BusinessDate date) {
        return switch (center) {
            case "V1" -> model("P1");
            case "V2" -> model(date.isBefore(CashBooks.HANDED_OVER) ? "P2" : "P1");
            default -> nobodys;
        };
    }

    private Model model(String partner) {
        return models.getOrDefault(partner, new Model());
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Deed> deed = Arbitraries.frequency(
                Tuple.of(8, Deed.TAKE),
                Tuple.of(2, Deed.GIVE_BACK),
                Tuple.of(4, Deed.BRING),
                Tuple.of(2, Deed.REVERSE),
                Tuple.of(2, Deed.CONSENT),
                Tuple.of(4, Deed.WAKE_UP),
                Tuple.of(4, Deed.NIGHT));
        return Combinators.combine(
                        deed,
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.longs().between(1, 60))
                .as(Step::new)
                .list();
    }
}
