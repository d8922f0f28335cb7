package granary.cash;

import granary.access.Caller;
import granary.access.Ids;
import granary.access.Problem;
import granary.cash.domain.Deposit;
import granary.cash.domain.HeldCash;
import granary.cash.domain.NewDeposit;
import granary.cash.store.DepositStore;
import granary.cash.store.TermsStore;
import granary.country.BusinessClock;
import granary.country.Countries;
import granary.country.Country;
import granary.database.Database;
import granary.database.Shared;
import granary.ledger.PostEntries;
import granary.money.BusinessDate;
import granary.network.domain.PartnerFacts;
import granary.transactions.BusinessDays;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Records cash that a partner brought to the bank, as the bank shows it: row and entry (1010 to 1210) in one transaction.
 * The partner's cash is kept from other deposits and from orders with a limit meanwhile.
 */
@Shared
public class RecordDeposit {
    private final CountCash count;
    private final DepositStore deposits;
    private final TermsStore accounts;
    private final PostEntries ledger;
    private final BusinessDays days;
    private final Countries countries;
    private final BusinessClock clock;

    @Inject
    RecordDeposit(
            Database database,
            CountCash count,
            PostEntries ledger,
            BusinessDays days,
            Countries countries,
            BusinessClock clock) {
        this.count = count;
        this.deposits = new DepositStore(database);
        this.accounts = new TermsStore(database);
        this.ledger = ledger;
        this.days = days;
        this.countries = countries;
        this.clock = clock;
    }

    /**
     * Booked on the date that the bank had it, or on the earliest open one after it.
     *
     * @throws Problem 422 {@code INVALID} for another currency or a date to come and {@code DEPOSIT_TOO_LARGE} for more
     *     than is held, 409 {@code DEPOSIT_REFERENCE_TAKEN} where the line of the bank stands for a deposit already
     */
    @Transactional
    public Deposit record(PartnerFacts partner, NewDeposit told, Caller maker) {
        Country country = countries.get(partner.country());
        Instant now = clock.instant();
        BusinessDate bookedOn = bookedOn(country, told, now);
        if (!told.amount().currency().equals(country.currency())) {
            throw invalid("/amount/currency", "expected " + country.currency().getCurrencyCode());
        }
        accounts.lock(partner.code());
        if (deposits.isTaken(country.code(), told.reference())) {
            throw Problem.of(
                    409,
                    "DEPOSIT_REFERENCE_TAKEN",
                    "the line %s of the bank stands for a deposit already".formatted(told.reference()));
        }
        refuseMoreThanHeld(partner, told, bookedOn);
        Deposit deposit = new Deposit(
                Ids.next("dep"),
                country.code(),
                partner.code(),
                told.amount(),
                told.reference(),
                told.receivedOn(),
                new Deposit.Recorded(maker.id(), now, bookedOn),
                Optional.empty());
        deposits.insert(deposit);
        ledger.post(List.of(deposit.entry(bookedOn)));
        return deposit;
    }

    private BusinessDate bookedOn(Country country, NewDeposit told, Instant now) {
        // Locks the country's dates, so that no cut-over comes between the date and the entry.
        BusinessDate bookedOn = days.openNotBefore(country.code(), told.receivedOn());
        if (told.receivedOn().isAfter(country.businessDate(now))) {
            throw invalid("/on", "lies in the future");
        }
        return bookedOn;
    }

    /** Neither now nor at the end of the date that it is booked on is more brought than was there. */
    private void refuseMoreThanHeld(PartnerFacts partner, NewDeposit told, BusinessDate bookedOn) {
        HeldCash held = count.held(count.whose(partner.country(), partner.code()));
        BigInteger most = held.balance().min(held.balanceAt(bookedOn)).max(BigInteger.ZERO);
        if (BigInteger.valueOf(told.amount().minor()).compareTo(most) > 0) {
            throw Problem.of(
                    422,
                    "DEPOSIT_TOO_LARGE",
                    "%s held %s minor units of %s on %s, and this is more: the rest is another's, or an order is missing"
                            .formatted(partner.code(), most, told.amount().currency(), bookedOn));
        }
    }

    private static Problem invalid(String pointer, String message) {
        return Problem.invalid(List.of(new Problem.FieldError(pointer, message)));
    }
}
