package granary.transactions;

import granary.ledger.domain.JournalEntry;
import granary.money.BusinessDate;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A line of business that can say again what it has booked, from its own rows and without looking at the journal: a
 * sealed night is held against it (DOMAIN, exact reading 17).
 */
public interface BookedWork {
    /**
     * The dates that a night's books cover.
     *
     * @param before the night before; none for a country's first, which takes everything that is dated earlier
     */
    record Span(String country, Optional<BusinessDate> before, BusinessDate night) {
        private static final BusinessDate BEFORE_ALL = BusinessDate.of(2000, 1, 1);

        /** The last date that the books of an earlier night cover. */
        public BusinessDate after() {
            return before.orElse(BEFORE_ALL);
        }

        public boolean covers(BusinessDate date) {
            return date.isAfter(after()) && !date.isAfter(night);
        }
    }

    /** Every entry of a night, dated by the night, in no particular order. */
    void entries(Span span, Consumer<JournalEntry> each);

    /** Every payment of a night that wallets' files should show, dated by the night. */
    void expectedPayments(Span span, Consumer<ExpectedPayment> each);

    /** What villagers had paid by the end of a night for what was then neither done nor given up (2050); minor units. */
    BigInteger inProgressMinor(Span span);
}
