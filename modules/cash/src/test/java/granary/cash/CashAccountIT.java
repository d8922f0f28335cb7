package granary.cash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.access.IfMatch;
import granary.access.Problem;
import granary.access.Role;
import granary.cash.domain.CashState;
import granary.cash.domain.Consent;
import granary.cash.domain.Deposit;
import granary.cash.domain.HeldState;
import granary.cash.domain.NewTerms;
import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.ledger.domain.JournalEntry;
import granary.ledger.domain.PostingPlace;
import granary.money.BusinessDate;
import granary.transactions.BookedWork;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class CashAccountIT {
    private static final Map<Dialect, CashBooks> ALL_BOOKS = new EnumMap<>(Dialect.class);
    private static final BusinessDate FIRST = CashBooks.FIRST;

    private final CashBooks books;

    CashAccountIT(Dialect dialect) {
        books = ALL_BOOKS.computeIfAbsent(dialect, CashBooks::new);
        books.begin();
    }

    @Test
    void whoRunsTheCenterOnTheDateHoldsItsCash() {
        books.take("V1", 100);
        books.take("V2", 30);
        books.take("V3", 7);
        moveTo(CashBooks.HANDED_OVER);
        books.take("V2", 5);
        books.giveBack("V2", 2);

        assertThat(books.balance("P1")).isEqualTo(103);
        assertThat(books.balance("P2")).isEqualTo(30);
    }

    @Test
    void aClosedNightKeepsToItsOwnNetwork() {
        books.take("V1", 100);
        books.close(FIRST);
        // Recorded after that night, and from a date before it.
        books.period(4, 2, 1, FIRST);
        books.wakeUp();
        books.take("V1", 11);

        assertThat(books.balance("P1")).isEqualTo(100);
        assertThat(books.balance("P2")).isEqualTo(11);
        assertThat(books.read.movements(books.partner("P1"), start(), FIRST.plusDays(9), 10))
                .hasSize(1);
    }

    @Test
    void aDepositIsBookedOnTheDateOfTheBankOrTheEarliestOpenOne() {
        books.take("V1", 100);
        books.wakeUp();
        assertThat(books.bring("P1", 10, "a", FIRST).recorded().bookedOn()).isEqualTo(FIRST);
        books.close(FIRST);
        assertThat(books.bring("P1", 10, "b", FIRST).recorded().bookedOn()).isEqualTo(FIRST.next());
        assertThatThrownBy(() -> books.bring("P1", 10, "c", FIRST.plusDays(2)))
                .hasMessageContaining("lies in the future");
        assertThat(books.balance("P1")).isEqualTo(80);
    }

    @Test
    void moreThanWasHeldIsNotBroughtNeitherNowNorThen() {
        books.take("V1", 50);
        books.wakeUp();
        books.take("V1", 100);
        assertRefused("DEPOSIT_TOO_LARGE", () -> books.bring("P1", 151, "a"));
        assertRefused("DEPOSIT_TOO_LARGE", () -> books.bring("P1", 51, "a", FIRST));
        books.bring("P1", 50, "a", FIRST);
        books.bring("P1", 100, "b");
        assertThat(books.balance("P1")).isZero();
        assertRefused("DEPOSIT_TOO_LARGE", () -> books.bring("P2", 1, "c"));
    }

    @Test
    void oneLineOfTheBankIsOneDepositUntilThatIsReversed() {
        books.take("V1", 50);
        books.take("V2", 50);
        Deposit wrong = books.bring("P1", 20, "line");
        assertRefused("DEPOSIT_REFERENCE_TAKEN", () -> books.bring("P2", 20, "line"));

        books.reverse.reverse(books.partner("P1"), wrong.id(), "P2's", CashBooks.CHECKER);
        assertThat(books.balance("P1")).isEqualTo(50);
        books.bring("P2", 20, "line");
        assertThat(books.balance("P2")).isEqualTo(30);
        assertRefused(
                "DEPOSIT_REVERSED",
                () -> books.reverse.reverse(books.partner("P1"), wrong.id(), "again", CashBooks.CHECKER));
        assertRefused(
                "NOT_FOUND", () -> books.reverse.reverse(books.partner("P2"), wrong.id(), "P1's", CashBooks.CHECKER));
        assertThat(books.read
                        .deposit(books.partner("P1"), wrong.id())
                        .orElseThrow()
                        .reversal())
                .isPresent();
    }

    @Test
    void nobodyReversesWhatTheyRecorded() {
        books.take("V1", 50);
        Deposit deposit = books.bring("P1", 20, "line");
        assertRefused(
                "FORBIDDEN",
                () -> books.reverse.reverse(
                        books.partner("P1"), deposit.id(), "mine", CashBooks.caller("maker", Role.CHECKER)));
        assertThat(books.balance("P1")).isEqualTo(30);
    }

    @Test
    void anOrderInCashStaysWithinTheLimitOfThePartnerOrOfTheCountry() {
        books.take("V1", 60);
        books.guard.beforeTaking(books.center("V1"), FIRST, CashBooks.yuan(1_000_000));
        country(0, OptionalLong.of(100), OptionalInt.empty());
        books.guard.beforeTaking(books.center("V1"), FIRST, CashBooks.yuan(40));
        assertRefused(
                "CASH_LIMIT_EXCEEDED", () -> books.guard.beforeTaking(books.center("V1"), FIRST, CashBooks.yuan(41)));
        books.guard.beforeTaking(books.center("V3"), FIRST, CashBooks.yuan(41));

        books.terms.set(books.partner("P1"), seen("0"), OptionalLong.of(200), CashBooks.MAKER);
        books.guard.beforeTaking(books.center("V1"), FIRST, CashBooks.yuan(140));
        assertRefused(
                "CASH_LIMIT_EXCEEDED", () -> books.guard.beforeTaking(books.center("V1"), FIRST, CashBooks.yuan(141)));
        assertThat(books.deeds)
                .containsExactly(
                        "maker CASH_TERMS_SET CN {\"limitMinor\":100,\"overdueAfterDays\":null}",
                        "maker CASH_LIMIT_SET P1 {\"limitMinor\":200}");
    }

    @Test
    void aLimitIsChangedByWhoHasSeenIt() {
        books.terms.set(books.partner("P1"), seen("0"), OptionalLong.of(200), CashBooks.MAKER);
        assertRefused(
                "CHANGED_SINCE",
                () -> books.terms.set(books.partner("P1"), seen("0"), OptionalLong.of(1), CashBooks.MAKER));
        books.terms.set(books.partner("P1"), seen("1"), OptionalLong.empty(), CashBooks.MAKER);
        assertThat(books.terms.of(books.partner("P1")).version()).isEqualTo(2);
        assertThat(books.read.state(books.partner("P1")).limit()).isEmpty();
        country(0, OptionalLong.of(100), OptionalInt.of(3));
        assertRefused("CHANGED_SINCE", () -> country(0, OptionalLong.of(1), OptionalInt.empty()));
        country(1, OptionalLong.empty(), OptionalInt.empty());
        assertThat(books.terms.of("CN").version()).isEqualTo(2);
    }

    @Test
    void cashIsOverdueOnceItsDaysAreOver() {
        country(0, OptionalLong.of(120), OptionalInt.of(2));
        books.take("V1", 100);
        books.wakeUp();
        books.take("V1", 50);
        HeldState held = books.read.state(books.partner("P1"));
        assertThat(held.state()).isEqualTo(CashState.OVER_LIMIT);
        assertThat(held.overdue()).isZero();
        books.wakeUp();
        held = books.read.state(books.partner("P1"));
        assertThat(held.state()).isEqualTo(CashState.OVERDUE);
        assertThat(held.overdue()).isEqualTo(100);
        assertThat(held.oldestUnpaid()).contains(FIRST);
        books.bring("P1", 100, "a");
        held = books.read.state(books.partner("P1"));
        assertThat(held.state()).isEqualTo(CashState.HOLDING);
        assertThat(held.oldestUnpaid()).contains(FIRST.next());
        books.bring("P1", 50, "b");
        assertThat(books.read.state(books.partner("P1")).state()).isEqualTo(CashState.SETTLED);
    }

    @Test
    void whatWasSaidLastCountsFromTheDateThatIsOpen() {
        Consent given =
                books.consent.say(books.partner("P1"), Consent.Decision.GIVE, CashBooks.caller("p", Role.PARTNER));
        assertThat(given.countsFrom()).isEqualTo(FIRST);
        assertThat(books.consent.say(books.partner("P1"), Consent.Decision.GIVE, CashBooks.caller("p", Role.PARTNER)))
                .isEqualTo(given);
        books.wakeUp();
        books.consent.say(books.partner("P1"), Consent.Decision.WITHDRAW, CashBooks.caller("p", Role.PARTNER));
        country(0, OptionalLong.empty(), OptionalInt.of(0));
        books.sql("UPDATE cash_terms SET counts_from = DATE('2026-10-01')");
        books.take("V1", 30);
        // The night before goes by what was said by then.
        books.sql("UPDATE journal_entry SET business_date = DATE('2026-10-01')");
        assertThat(books.age(FIRST, books.close(FIRST), partner -> 10))
                .singleElement()
                .satisfies(overdue -> {
                    assertThat(overdue.setOffMinor()).isEqualTo(10);
                    assertThat(overdue.blockedMinor()).isZero();
                });
        assertThat(books.age(FIRST.next(), books.close(FIRST.next()), partner -> 10))
                .singleElement()
                .satisfies(overdue -> {
                    assertThat(overdue.setOffMinor()).isZero();
                    assertThat(overdue.blockedMinor()).isEqualTo(10);
                });
    }

    @Test
    void whatWasBroughtInTheMorningIsNotSetOffToo() {
        country(0, OptionalLong.empty(), OptionalInt.of(0));
        books.consent.say(books.partner("P1"), Consent.Decision.GIVE, CashBooks.caller("p", Role.PARTNER));
        books.take("V1", 100);
        books.wakeUp();
        books.age(FIRST, books.close(FIRST), partner -> 80);
        books.bring("P1", 70, "a");
        books.setOff.post(CashBooks.CHINA, FIRST);

        assertThat(books.balance("P1")).isZero();
        assertThat(new ReadOverdue(books.database).bookedOn("CN", FIRST.next()))
                .singleElement()
                .satisfies(setOff -> assertThat(setOff.amount()).isEqualTo(CashBooks.yuan(30)));
    }

    @Test
    void depositsReversalsAndSetOffsTellTheirEntriesAgain() {
        country(0, OptionalLong.empty(), OptionalInt.of(0));
        books.consent.say(books.partner("P1"), Consent.Decision.GIVE, CashBooks.caller("p", Role.PARTNER));
        books.take("V1", 100);
        books.bring("P1", 10, "a");
        Deposit wrong = books.bring("P1", 20, "b");
        books.age(FIRST, books.close(FIRST), partner -> 5);
        books.setOff.post(CashBooks.CHINA, FIRST);
        books.wakeUp();
        books.reverse.reverse(books.partner("P1"), wrong.id(), "wrong", CashBooks.CHECKER);

        assertThat(told(Optional.empty(), FIRST))
                .containsExactlyInAnyOrder("CASH_DEPOSITED 1010+10 1210-10", "CASH_DEPOSITED 1010+20 1210-20");
        assertThat(told(Optional.of(FIRST), FIRST.next()))
                .containsExactlyInAnyOrder("CASH_DEPOSIT_REVERSED 1210+20 1010-20", "CASH_SET_OFF 2110+5 1210-5");
    }

    private List<String> told(Optional<BusinessDate> before, BusinessDate night) {
        List<String> told = new ArrayList<>();
        books.booked.entries(new BookedWork.Span("CN", before, night), entry -> told.add(text(entry)));
        return told;
    }

    private static String text(JournalEntry entry) {
        StringBuilder text = new StringBuilder(entry.kind().name());
        entry.postings()
                .forEach(posting -> text.append(" %d%+d"
                        .formatted(posting.account().number(), posting.signed().minor())));
        return text.toString();
    }

    private void country(int seenVersion, OptionalLong limit, OptionalInt days) {
        books.terms.set(
                CashBooks.CHINA, seen(Integer.toString(seenVersion)), new NewTerms(limit, days), CashBooks.MAKER);
    }

    private void moveTo(BusinessDate date) {
        while (books.today().isBefore(date)) {
            books.wakeUp();
        }
    }

    private static PostingPlace start() {
        return new PostingPlace(FIRST, -1);
    }

    private static IfMatch seen(String tag) {
        return IfMatch.required(IfMatch.etag(tag));
    }

    private static void assertRefused(String code, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
