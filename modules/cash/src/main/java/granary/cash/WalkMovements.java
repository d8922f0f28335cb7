package granary.cash;

import granary.cash.CountCash.Whose;
import granary.cash.domain.CashMovement;
import granary.cash.store.PositionStore;
import granary.database.Database;
import granary.database.Shared;
import granary.ledger.ReadCashPostings;
import granary.ledger.domain.CashPosting;
import granary.ledger.domain.PostingPlace;
import granary.money.BusinessDate;
import granary.network.Tenures;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Walks along a partner's postings with what is held after each. It begins at the date of the place, whose opening the
 * last night before it carried; so a page costs what one date and itself hold.
 */
@Shared
class WalkMovements {
    private static final int POSTINGS_AT_ONCE = 500;

    private final CountCash count;
    private final ReadCashPostings postings;
    private final PositionStore positions;

    @Inject
    WalkMovements(Database database, CountCash count, ReadCashPostings postings) {
        this.count = count;
        this.postings = postings;
        this.positions = new PositionStore(database);
    }

    List<CashMovement> page(Whose whose, PostingPlace after, BusinessDate upTo, int most) {
        Map<BusinessDate, Long> horizons = positions.horizons(whose.country(), after.date(), upTo);
        BusinessDate before = after.date().previous();
        BigInteger balance = count.heldAt(whose, before);
        PostingPlace place = PostingPlace.atEndOf(before);
        List<CashMovement> found = new ArrayList<>();
        List<CashPosting> read;
        do {
            read = postings.page(whose.country(), whose.owners(), place, upTo, POSTINGS_AT_ONCE);
            for (CashPosting posting : read) {
                place = new PostingPlace(posting.date(), posting.entryNo());
                long horizon = horizons.getOrDefault(posting.date(), Tenures.ALL_RECORDED);
                if (whose.includes(posting.kind(), posting.owner(), posting.date(), horizon)) {
                    balance = balance.add(BigInteger.valueOf(posting.signed().minor()));
                    if (isBeyond(after, place)) {
                        found.add(new CashMovement(posting, balance));
                    }
                }
                if (found.size() == most) {
                    return found;
                }
            }
        } while (read.size() == POSTINGS_AT_ONCE);
        return found;
    }

    private static boolean isBeyond(PostingPlace after, PostingPlace place) {
        return place.date().isAfter(after.date()) || place.entryNo() > after.entryNo();
    }
}
