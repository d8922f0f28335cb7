package granary.nights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.access.Problem;
import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.ledger.domain.Account;
import granary.money.BusinessDate;
import granary.nights.domain.ListedStatement;
import granary.nights.domain.PartnerStatement;
import granary.nights.domain.StatementId;
import granary.nights.domain.StatementReach;
import granary.tariffs.domain.NightOfPartner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class PartnerStatementsIT {
    private static final BusinessDate DAY = BusinessDate.of(2026, 10, 29);
    private static final StatementReach LI = StatementReach.of(Set.of("P1"));
    private static final StatementReach ALL = StatementReach.everything();

    private final ReportBooks books;

    PartnerStatementsIT(Dialect dialect) {
        books = new ReportBooks(dialect);
    }

    @BeforeEach
    void twoNightsOfWhichTheSecondIsNotSealed() {
        books.night("2026-10-29", "SEALED", null);
        books.night("2026-10-30", "SETTLED", "2026-10-29");
        for (int partner = 1; partner <= 2; partner++) {
            books.statement("2026-10-29", partner, 0, 80);
            books.statement("2026-10-30", partner, 80, 20);
        }
        books.purchase("2026-10-29", 11, 10_000);
        books.feeLine("2026-10-29", 11, 10_000, 80);
    }

    @Test
    void aPartnerSeesItsOwnOfSealedNights() {
        assertThat(page(LI, Optional.empty())).containsExactly("stm_20261029CN0000000001");
        assertThat(page(LI, Optional.of("P2"))).isEmpty();
        assertThat(page(StatementReach.of(Set.of()), Optional.empty())).isEmpty();
    }

    @Test
    void financeSeesAllTheLatestNightFirst() {
        assertThat(page(ALL, Optional.empty()))
                .containsExactly(
                        "stm_20261030CN0000000001",
                        "stm_20261030CN0000000002",
                        "stm_20261029CN0000000001",
                        "stm_20261029CN0000000002");
        assertThat(page(ALL, Optional.of("P2")))
                .containsExactly("stm_20261030CN0000000002", "stm_20261029CN0000000002");
    }

    @Test
    void pagesFollowOneAnotherWithoutAGap() {
        List<String> paged = new ArrayList<>();
        Optional<ListStatements.Place> place = Optional.empty();
        List<ListedStatement> next = books.list.page(query(Optional.empty()), ALL, place, 1);
        while (!next.isEmpty()) {
            ListedStatement last = next.get(0);
            paged.add(last.id().toString());
            place = Optional.of(new ListStatements.Place(
                    last.stored().date(), last.id().of().partnerNo()));
            next = books.list.page(query(Optional.empty()), ALL, place, 1);
        }
        assertThat(paged).isEqualTo(page(ALL, Optional.empty()));
    }

    @Test
    void anothersStatementAndOneThatIsNotSealedAreNotFound() {
        assertThat(books.read.one(id(DAY, 1), LI).listed().partner().code()).isEqualTo("P1");
        assertThatThrownBy(() -> books.read.one(id(DAY, 2), LI)).hasMessageContaining("NOT_FOUND");
        assertThatThrownBy(() -> books.read.one(id(DAY.next(), 1), LI)).hasMessageContaining("NOT_FOUND");
        assertThatThrownBy(() -> books.read.one(id(DAY.next().next(), 1), ALL)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> books.read.one(id(DAY, 9), ALL)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> books.read.lines(id(DAY, 2), LI, 0, 10)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> books.read.line(11, StatementReach.of(Set.of("P2"))))
                .isInstanceOf(Problem.class);
    }

    @Test
    void aStatementShowsItsCentersItsFeesAndTheOneBefore() {
        PartnerStatement later = books.read.one(id(DAY.next(), 1), ALL);
        assertThat(later.posts()).extracting(post -> post.center()).containsExactly("V1");
        assertThat(later.before().orElseThrow().stored().statement().closingMinor())
                .isEqualTo(80);
        assertThat(later.before().orElseThrow().fees()).hasSize(1);
        assertThat(later.fees()).isEmpty();
        assertThat(later.fingerprint()).isEmpty();
        assertThat(books.read.lines(id(DAY, 1), LI, 0, 10)).hasSize(1);
        assertThat(books.read.line(11, LI).date()).isEqualTo(DAY);
    }

    @Test
    void whatWasPaidAndWhatIsDraftedNameTheirBatches() {
        books.sql("""
                INSERT INTO payout_batch VALUES ('pob_1', 'CN', DATE('2026-10-29'), 'APPROVED', 'CNY', 1, 80, 'h', 'checker',
                    0, NULL, 1)
                """);
        books.sql("INSERT INTO payout VALUES ('CN', DATE('2026-10-29'), 'P1', 'PARTNER_FEES', 80, 'CNY')");
        assertThat(books.read
                        .one(id(DAY, 1), ALL)
                        .drafted()
                        .orElseThrow()
                        .batch()
                        .id())
                .isEqualTo("pob_1");
        assertThat(books.read.one(id(DAY, 1), ALL).paid()).isEmpty();
        assertThat(books.read
                        .one(id(DAY.next(), 1), ALL)
                        .paid()
                        .orElseThrow()
                        .payout()
                        .amount()
                        .minor())
                .isEqualTo(80);
        assertThat(books.read.one(id(DAY, 2), ALL).drafted()).isEmpty();
    }

    @Test
    void aPartnersBalanceIsThatOfTheLastSealedNight() {
        assertThat(books.balances.ofPartner("CN", DAY.next(), Optional.of(Account.PARTNER_FEES_PAYABLE), "P1"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.balance().credit()).isEqualTo(80);
                    assertThat(line.asOf()).isEqualTo(DAY);
                });
        assertThat(books.balances.ofPartner("CN", DAY, Optional.empty(), "P9")).isEmpty();
        assertThat(books.balances.ofPartner("CN", DAY, Optional.empty(), "P2")).hasSize(3);
    }

    private List<String> page(StatementReach reach, Optional<String> partner) {
        return books.list.page(query(partner), reach, Optional.empty(), 100).stream()
                .map(listed -> listed.id().toString())
                .toList();
    }

    private static ListStatements.Query query(Optional<String> partner) {
        return new ListStatements.Query("CN", DAY, DAY.plusDays(5), partner);
    }

    private static StatementId id(BusinessDate date, int partnerNo) {
        return new StatementId(new NightOfPartner("CN", date, partnerNo));
    }
}
