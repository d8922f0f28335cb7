package granary.nights.verify;

import static org.assertj.core.api.Assertions.assertThat;

import granary.country.Countries;
import granary.database.Database;
import granary.database.Dialect;
import granary.database.TestDatabase;
import granary.money.BusinessDate;
import granary.money.Money;
import granary.network.CenterRef;
import granary.nights.SellerMovements;
import granary.payouts.domain.SellerMovement;
import granary.reconciliation.domain.MatchKey;
import granary.reconciliation.domain.OurItem;
import granary.reconciliation.store.MatchStore;
import granary.transactions.BusinessDays;
import granary.transactions.ExpectPayment;
import granary.transactions.ExpectedPayment;
import granary.transactions.FulfilledWork;
import granary.transactions.RecordTransaction;
import granary.transactions.domain.Kind;
import granary.transactions.domain.PaymentMethod;
import granary.transactions.domain.Principal;
import granary.transactions.domain.SourceKey;
import java.math.BigInteger;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * A sale that is paid before it is delivered counts once, in the first night by whose end its receipt is matched and it
 * is delivered, whichever of the two was first.
 */
class SellerMovementsIT {
    private static final Money MOST = Money.of(20_000, Money.CNY);
    private static final int NIGHTS = 5;
    private static final Map<Dialect, Books> ALL_BOOKS = new EnumMap<>(Dialect.class);
    private static BusinessDate last = BusinessDate.of(2026, 1, 1);

    /** Nights are counted from 0; from {@link #NIGHTS} on it never happens. */
    record Sold(int paid, int matchedAfter, int deliveredAfter, int minor) {
        int matched() {
            return paid + matchedAfter;
        }

        int delivered() {
            return paid + deliveredAfter;
        }

        int payable() {
            return Math.max(matched(), delivered());
        }
    }

    @Property(tries = 60)
    void everyReceiptCountsOnceInTheFirstNightThatMayCountIt(
            @ForAll Dialect dialect, @ForAll("sales") List<Sold> sales) {
        Books books = ALL_BOOKS.computeIfAbsent(dialect, Books::new);
        BusinessDate first = last.plusDays(NIGHTS);
        last = first;
        sales.forEach(sold -> books.play(sold, first));
        for (int night = 0; night < NIGHTS; night++) {
            SellerMovement moved = books.moved(first.plusDays(night));
            assertThat(moved.matched()).isEqualTo(sum(sales, night, Sold::payable));
            assertThat(moved.charged()).isEqualTo(sum(sales, night, Sold::delivered));
        }
    }

    private static BigInteger sum(List<Sold> sales, int night, ToIntFunction<Sold> when) {
        return BigInteger.valueOf(sales.stream()
                .filter(sold -> when.applyAsInt(sold) == night)
                .mapToLong(Sold::minor)
                .sum());
    }

    @Provide
    Arbitrary<List<Sold>> sales() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, NIGHTS - 1),
                        Arbitraries.integers().between(0, NIGHTS),
                        Arbitraries.integers().between(0, NIGHTS),
                        Arbitraries.integers().between(1, (int) MOST.minor()))
                .as(Sold::new)
                .list()
                .ofMaxSize(8);
    }

    /** One seller's sales, all charged as much as they bring, so that two sums tell everything. */
    private static final class Books {
        private final Database database;
        private final RecordTransaction record;
        private final ExpectPayment payments;
        private final SellerMovements movements;

        Books(Dialect dialect) {
            database = TestDatabase.migrated(dialect, "network", "transactions", "feeds", "reconciliation");
            Beans beans = new Beans().with(Database.class, database).with(Countries.class, new Countries());
            beans.get(BusinessDays.class).open();
            record = beans.get(RecordTransaction.class);
            payments = beans.get(ExpectPayment.class);
            movements = beans.get(SellerMovements.class);
            for (String sql : List.of(
                    "INSERT INTO county VALUES (1, 'K1', 'One', 'CN', NULL, 'TIER_1', 0)",
                    "INSERT INTO center VALUES (1, 'V1', 'V1', 1, 0)",
                    "INSERT INTO seller VALUES (1, 'S1', 'S1', 1, 0)",
                    "UPDATE network_register SET county_no = 1, center_no = 1, seller_no = 1")) {
                database.jdbi().useHandle(h -> h.execute(sql));
            }
        }

        void play(Sold sold, BusinessDate first) {
            String id = "sal_" + UUID.randomUUID();
            Money amount = Money.of(sold.minor(), Money.CNY);
            BusinessDate paid = first.plusDays(sold.paid());
            payments.expect(new ExpectedPayment("CN", "WECHAT_PAY", "wx" + id, amount, paid, SourceKey.SALES, id, 1));
            if (sold.delivered() < NIGHTS) {
                record.record(new FulfilledWork(
                        SourceKey.SALES,
                        id,
                        new CenterRef(1, "V1", 1, "CN"),
                        Kind.LOCAL_SALE,
                        "TAOBAO",
                        "wx" + id,
                        amount,
                        Instant.EPOCH,
                        first.plusDays(sold.delivered()),
                        Principal.ofSale(PaymentMethod.WALLET, 1, sold.minor())));
            }
            if (sold.matched() < NIGHTS) {
                match(id, sold, paid);
            }
        }

        /** In the night of the payment's date, or by a late file that a later night counts. */
        private void match(String id, Sold sold, BusinessDate paid) {
            long seq = database.jdbi()
                    .withHandle(h -> h.createQuery("SELECT seq FROM expected_payment WHERE source_id = :id")
                            .bind("id", id)
                            .mapTo(Long.class)
                            .one());
            OurItem item = new OurItem(seq, 0, "wx" + id, sold.minor(), true, 1);
            new MatchStore(database)
                    .insertSales(
                            new MatchKey("CN", paid, sold.matchedAfter() == 0 ? 0 : 1),
                            "WECHAT_PAY",
                            paid.plusDays(sold.matchedAfter()),
                            List.of(new MatchStore.Sale(item, 0)));
        }

        SellerMovement moved(BusinessDate night) {
            return movements.of("CN", night).reduce(SellerMovement.nothing("S1"), SellerMovement::plus);
        }
    }
}
