package granary.sales.store;

import static granary.sales.domain.Example.DAY;
import static granary.sales.domain.Example.HOME;
import static granary.sales.domain.Example.MORNING;
import static granary.sales.domain.Example.ON_DELIVERY;
import static granary.sales.domain.Example.PLACE;
import static granary.sales.domain.Example.WALLET;
import static granary.sales.domain.Example.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.database.TestDatabase;
import granary.database.TestEntities;
import granary.ledger.domain.JournalEntry;
import granary.money.BusinessDate;
import granary.money.Money;
import granary.sales.BookedSales;
import granary.sales.domain.Example;
import granary.sales.domain.NewSale;
import granary.sales.domain.Offer;
import granary.sales.domain.Product;
import granary.sales.domain.ProductQuery;
import granary.sales.domain.Refund;
import granary.sales.domain.Sale;
import granary.sales.domain.SaleCharges;
import granary.sales.domain.SaleEntries;
import granary.sales.domain.SaleEvent;
import granary.sales.domain.SaleLine;
import granary.sales.domain.SaleQuery;
import granary.sales.domain.SaleState;
import granary.sales.domain.Visible;
import granary.transactions.BookedWork;
import granary.transactions.ExpectedPayment;
import granary.transactions.domain.Acceptance;
import granary.transactions.domain.NewRefund;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class SaleStoreIT {
    private static final Visible COUNTY = new Visible(Set.of("K3"), Set.of());
    private static final Acceptance TODAY = new Acceptance(DAY, MORNING);
    private static final Acceptance TOMORROW = new Acceptance(DAY.next(), MORNING);

    private final TestEntities entities;

    SaleStoreIT(Dialect dialect) {
        entities = TestEntities.of(TestDatabase.migrated(dialect, "sales"), "sales");
    }

    @BeforeEach
    void twoSales() {
        work(sales -> {
            sales.add(Example.sale("sal_1", yuan("200"), WALLET, HOME));
            sales.add(Example.sale("sal_2", yuan("30"), ON_DELIVERY, Optional.empty()));
            return true;
        });
    }

    @Test
    void aSaleReadsAsItWasMade() {
        work(sales -> {
            Sale read = sales.find("sal_1").orElseThrow();
            assertThat(read.terms().payment()).isEqualTo(WALLET);
            assertThat(read.terms().carried()).isEqualTo(HOME);
            assertThat(read.terms().charges())
                    .isEqualTo(new SaleCharges(yuan("10"), yuan("8"), yuan("6"), yuan("0.11")));
            assertThat(read.place().center()).isEqualTo(PLACE.center());
            assertThat(read.acceptedOn()).isEqualTo(DAY);
            assertThat(read.history()).extracting(SaleEvent::note).containsExactly("paid by WALLET");
            assertThat(sales.find("sal_2").orElseThrow().terms().payment()).isEqualTo(ON_DELIVERY);
            return true;
        });
    }

    @Test
    void linesKeepWhatWasOffered() {
        entities.inTransaction(manager -> {
            ProductStore products = new ProductStore(manager);
            Product walnuts = Example.walnuts("prd_1");
            products.add(walnuts);
            Money amount = yuan("150");
            NewSale sold =
                    new NewSale(PLACE, "usr_1", "COUNTER", WALLET, new NewSale.Ordered(List.of()), Optional.empty());
            SaleCharges charges = SaleCharges.of(Example.CHINA, "COUNTER", Optional.empty(), amount);
            List<SaleLine> lines = List.of(SaleLine.of(1, walnuts, 3));
            new SaleStore(manager).add(Sale.accept("sal_3", sold, new Sale.Bill(amount, lines, charges), TODAY));
            return true;
        });
        entities.inTransaction(manager -> {
            Product walnuts = new ProductStore(manager).lock("prd_1").orElseThrow();
            walnuts.change(new Offer("Walnuts", "kg", yuan("90"), false));
            return true;
        });
        work(sales -> {
            SaleLine line = sales.find("sal_3").orElseThrow().lines().get(0);
            assertThat(line.name()).isEqualTo("核桃");
            assertThat(line.amount(Money.CNY)).isEqualTo(yuan("150"));
            return true;
        });
        entities.inTransaction(manager -> {
            ProductStore products = new ProductStore(manager);
            ProductQuery query = new ProductQuery(COUNTY, Optional.of("S1"), "", 10);
            assertThat(products.page(query)).singleElement().satisfies(changed -> {
                assertThat(changed.offer()).isEqualTo(new Offer("Walnuts", "kg", yuan("90"), false));
                assertThat(changed.version()).isEqualTo(2);
            });
            assertThat(products.page(new ProductQuery(COUNTY, Optional.of("S2"), "", 10)))
                    .isEmpty();
            return true;
        });
    }

    @Test
    void aPageShowsOnlyWhatTheCallerMaySee() {
        assertThat(ids(COUNTY, Optional.empty())).containsExactly("sal_1", "sal_2");
        assertThat(ids(new Visible(Set.of("K4"), Set.of("C1")), Optional.empty()))
                .hasSize(2);
        assertThat(ids(new Visible(Set.of("K4"), Set.of("C9")), Optional.empty()))
                .isEmpty();
        assertThat(ids(new Visible(Set.of(), Set.of()), Optional.empty())).isEmpty();
        assertThat(ids(COUNTY, Optional.of("4200001"))).containsExactly("sal_1");
    }

    @Test
    void whatItBookedIsToldAgainNightByNight() {
        List<JournalEntry> today = new ArrayList<>();
        List<JournalEntry> tomorrow = new ArrayList<>();
        entities.inTransaction(manager -> {
            SaleStore sales = new SaleStore(manager);
            Sale sale = sales.lock("sal_1").orElseThrow();
            today.add(SaleEntries.paid(sale, DAY).orElseThrow());
            sale.deliver(TOMORROW);
            tomorrow.addAll(SaleEntries.delivered(sale, DAY.next()));
            Refund refund = Refund.plan(sale, "rfd_1", new NewRefund(yuan("50"), "torn", "usr_1"), TOMORROW);
            sale.take(refund);
            new RefundStore(manager).add(refund);
            tomorrow.addAll(SaleEntries.refunded(refund));
            sales.lock("sal_2").orElseThrow().cancel("rfd_2", "lost", TOMORROW);
            return true;
        });
        assertThat(booked(DAY)).containsExactlyInAnyOrderElementsOf(today);
        assertThat(booked(DAY.next())).containsExactlyInAnyOrderElementsOf(tomorrow);
        assertThat(booked(DAY.next().next())).isEmpty();
        assertThat(payments(DAY)).containsExactly("4200001 200.00 CNY of 11");
        assertThat(payments(DAY.next())).containsExactly("rfd_1 -50.00 CNY of null");
        assertThat(inProgress(DAY)).isEqualTo(20_000);
        assertThat(inProgress(DAY.next())).isZero();
    }

    private List<JournalEntry> booked(BusinessDate night) {
        List<JournalEntry> entries = new ArrayList<>();
        books(books -> {
            books.entries(span(night), entries::add);
            return true;
        });
        return entries;
    }

    private List<String> payments(BusinessDate night) {
        List<ExpectedPayment> payments = new ArrayList<>();
        books(books -> {
            books.expectedPayments(span(night), payments::add);
            return true;
        });
        return payments.stream()
                .map(paid -> "%s %s of %s".formatted(paid.reference(), paid.signedAmount(), paid.sellerNo()))
                .toList();
    }

    private long inProgress(BusinessDate night) {
        return books(books -> books.inProgressMinor(span(night)).longValueExact());
    }

    private static BookedWork.Span span(BusinessDate night) {
        return new BookedWork.Span("CN", Optional.of(night.previous()), night);
    }

    private List<String> ids(Visible visible, Optional<String> reference) {
        SaleQuery query = new SaleQuery(
                visible, Optional.of(SaleState.ACCEPTED), Optional.of("C1"), Optional.of("S1"), reference, "sal_0", 10);
        return work(sales -> sales.page(query).stream().map(Sale::id).toList());
    }

    private <T> T books(Function<BookedSales, T> work) {
        return entities.inTransaction((EntityManager manager) ->
                work.apply(new BookedSales(new SaleStore(manager), new RefundStore(manager))));
    }

    private <T> T work(Function<SaleStore, T> work) {
        return entities.inTransaction(manager -> work.apply(new SaleStore(manager)));
    }
}
