package granary.payouts;

import granary.database.Database;
import granary.database.Shared;
import granary.money.BusinessDate;
import granary.payouts.domain.BatchState;
import granary.payouts.domain.Payout;
import granary.payouts.domain.PayoutKind;
import granary.payouts.domain.SellerMovement;
import granary.payouts.domain.SellerPosition;
import granary.payouts.store.BatchStore;
import granary.payouts.store.PayoutStore;
import granary.payouts.store.SellerPositionStore;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Carries what sellers are owed from one night to the next, so that a night costs what it moves and not what ever
 * happened.
 */
@Shared
class CarrySellers {
    private final SellerPositionStore positions;
    private final BatchStore batches;
    private final PayoutStore payouts;

    @Inject
    CarrySellers(Database database) {
        positions = new SellerPositionStore(database);
        batches = new BatchStore(database);
        payouts = new PayoutStore(database);
    }

    /** The positions at the end of a night, by seller; replaces what was recorded of it. */
    List<SellerPosition> carry(String country, BusinessDate night, Stream<SellerMovement> movements) {
        List<SellerPosition> carried = positions(country, night, movements);
        positions.replace(country, night, carried);
        return carried;
    }

    /** The same, worked out and not recorded. */
    List<SellerPosition> positions(String country, BusinessDate night, Stream<SellerMovement> movements) {
        Map<String, BigInteger> openings = positions.ofNight(country, night.previous()).stream()
                .collect(Collectors.toMap(SellerPosition::seller, SellerPosition::closing));
        Map<String, SellerMovement> moved =
                movements.collect(Collectors.toMap(SellerMovement::seller, one -> one, SellerMovement::plus));
        Map<String, BigInteger> instructed = instructedOn(country, night);
        SortedSet<String> everyone = new TreeSet<>(openings.keySet());
        everyone.addAll(moved.keySet());
        everyone.addAll(instructed.keySet());
        return everyone.stream()
                .map(seller -> new SellerPosition(
                        openings.getOrDefault(seller, BigInteger.ZERO),
                        moved.getOrDefault(seller, SellerMovement.nothing(seller)),
                        instructed.getOrDefault(seller, BigInteger.ZERO)))
                .filter(position -> !position.isEmpty())
                .toList();
    }

    /** Sellers' payouts whose entries are dated this night: those of the night before, where they were approved. */
    private Map<String, BigInteger> instructedOn(String country, BusinessDate night) {
        Map<String, BigInteger> instructed = new HashMap<>();
        boolean approved = batches.ofNight(country, night.previous())
                .filter(batch -> batch.state() == BatchState.APPROVED)
                .isPresent();
        if (approved) {
            payouts.each(country, night.previous(), payout -> take(instructed, payout));
        }
        return instructed;
    }

    private static void take(Map<String, BigInteger> instructed, Payout payout) {
        if (payout.kind() == PayoutKind.SELLER) {
            instructed.put(payout.payee(), BigInteger.valueOf(payout.amount().minor()));
        }
    }
}
