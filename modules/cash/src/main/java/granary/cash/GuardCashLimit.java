package granary.cash;

import granary.access.Problem;
import granary.cash.domain.CashTerms;
import granary.cash.domain.PartnerLimit;
import granary.cash.store.TermsStore;
import granary.database.Database;
import granary.database.Shared;
import granary.money.BusinessDate;
import granary.money.Money;
import granary.network.CenterRef;
import granary.network.ReadNetwork;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Keeps partners from taking in more cash than they may hold. Only where a limit holds is anybody kept waiting: then
 * orders of one partner pass one after the other, so that two at once cannot exceed it together.
 */
@Shared
public class GuardCashLimit {
    private final CountCash count;
    private final TermsStore terms;
    private final ReadNetwork network;

    @Inject
    GuardCashLimit(Database database, CountCash count, ReadNetwork network) {
        this.count = count;
        this.terms = new TermsStore(database);
        this.network = network;
    }

    /**
     * Before cash is taken in at a center, in the transaction that books it.
     *
     * @param date that it is booked on
     * @throws Problem 409 {@code CASH_LIMIT_EXCEEDED}
     */
    @Transactional
    public void beforeTaking(CenterRef center, BusinessDate date, Money cash) {
        Optional<String> partner = network.partnerOfCenter(center.no(), date);
        if (partner.isEmpty() || limit(center.country(), partner.get()).isEmpty()) {
            return;
        }
        terms.lock(partner.get());
        Optional<PartnerLimit> limit = limit(center.country(), partner.get());
        if (limit.isEmpty()) {
            return;
        }
        BigInteger held =
                count.held(count.whose(center.country(), partner.get())).balance();
        BigInteger then = held.add(BigInteger.valueOf(cash.minor()));
        if (then.compareTo(BigInteger.valueOf(limit.get().limitMinor().orElseThrow())) > 0) {
            throw Problem.of(
                    409,
                    "CASH_LIMIT_EXCEEDED",
                    "the partner of %s would hold more cash than it may: bring some to the bank first, or pay by wallet"
                            .formatted(center.code()));
        }
    }

    private Optional<PartnerLimit> limit(String country, String partner) {
        CashTerms now = terms.latest(country);
        return now.limitOf(terms.limit(partner));
    }
}
