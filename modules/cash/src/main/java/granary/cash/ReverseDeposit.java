package granary.cash;

import granary.access.Caller;
import granary.access.Problem;
import granary.cash.domain.Deposit;
import granary.cash.store.DepositStore;
import granary.cash.store.TermsStore;
import granary.country.BusinessClock;
import granary.country.Countries;
import granary.database.Database;
import granary.database.Shared;
import granary.ledger.PostEntries;
import granary.money.BusinessDate;
import granary.network.domain.PartnerFacts;
import granary.transactions.BusinessDays;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Undoes a wrong deposit by a counter-entry; the partner owes again, and as long as before, what it had paid. */
@Shared
public class ReverseDeposit {
    private final DepositStore deposits;
    private final TermsStore accounts;
    private final PostEntries ledger;
    private final BusinessDays days;
    private final Countries countries;
    private final BusinessClock clock;

    @Inject
    ReverseDeposit(Database database, PostEntries ledger, BusinessDays days, Countries countries, BusinessClock clock) {
        this.deposits = new DepositStore(database);
        this.accounts = new TermsStore(database);
        this.ledger = ledger;
        this.days = days;
        this.countries = countries;
        this.clock = clock;
    }

    /** @throws Problem 404 where there is none, 409 {@code DEPOSIT_REVERSED} */
    @Transactional
    public Deposit reverse(PartnerFacts partner, String id, String reason, Caller checker) {
        Instant now = clock.instant();
        BusinessDate today = days.acceptanceDate(countries.get(partner.country()), now);
        accounts.lock(partner.code());
        Deposit deposit = deposits.find(partner.code(), id).orElseThrow(Problem::notFound);
        if (deposit.reversal().isPresent()) {
            throw Problem.of(409, "DEPOSIT_REVERSED", "the deposit is reversed already");
        }
        // Recorded by a maker and reversed by a checker, whom nobody is both; held here once more.
        if (deposit.recorded().by().equals(checker.id())) {
            throw Problem.forbidden();
        }
        BusinessDate bookedOn = today.max(deposit.recorded().bookedOn());
        Deposit reversed =
                deposit.reversedBy(new Deposit.Reversal(reason, new Deposit.Recorded(checker.id(), now, bookedOn)));
        deposits.reverse(reversed);
        ledger.post(List.of(reversed.counterEntry(bookedOn)));
        return reversed;
    }
}
