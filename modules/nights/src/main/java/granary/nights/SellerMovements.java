package granary.nights;

import granary.database.Shared;
import granary.money.BusinessDate;
import granary.network.Directory;
import granary.network.SellerRef;
import granary.payouts.domain.SellerMovement;
import granary.reconciliation.ReadMatches;
import granary.transactions.ReadSaleReceipts;
import granary.transactions.ReadSellerCharges;
import granary.transactions.ReadSellerRefunds;
import granary.transactions.SaleReceipt;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a night changes in what sellers are owed (DOMAIN, exact reading 11): matched receipts, what their sales charge
 * them, and refunds.
 */
@Shared
public class SellerMovements {
    private final ReadMatches matches;
    private final ReadSaleReceipts receipts;
    private final ReadSellerCharges charges;
    private final ReadSellerRefunds refunds;
    private final Directory directory;

    @Inject
    public SellerMovements(
            ReadMatches matches,
            ReadSaleReceipts receipts,
            ReadSellerCharges charges,
            ReadSellerRefunds refunds,
            Directory directory) {
        this.matches = matches;
        this.receipts = receipts;
        this.charges = charges;
        this.refunds = refunds;
        this.directory = directory;
    }

    /** Of a night, several of one seller among them. */
    public Stream<SellerMovement> of(String country, BusinessDate night) {
        return Stream.of(
                        moved(matches.sellersMatchedIn(country, night), SellerMovement::matched),
                        moved(receipts(country, night), SellerMovement::matched),
                        moved(charges.charged(country, night), SellerMovement::charged),
                        moved(charges.givenBack(country, night), SellerMovement::givenBack),
                        moved(refunds.of(country, night), SellerMovement::refunded))
                .flatMap(moved -> moved);
    }

    private Stream<SellerMovement> moved(
            Map<Integer, BigInteger> sums, BiFunction<String, BigInteger, SellerMovement> movement) {
        return sums.entrySet().stream().map(sum -> movement.apply(code(sum.getKey()), sum.getValue()));
    }

    /**
     * Receipts of sales that are paid before they are delivered count in the first night by whose end they are matched
     * and delivered: those that this night matches of what is delivered by its date, and those that an earlier night
     * matched of what is delivered on it.
     */
    private Map<Integer, BigInteger> receipts(String country, BusinessDate night) {
        Map<Integer, BigInteger> sums = new TreeMap<>();
        List<ReadMatches.MatchedReceipt> matched = matches.receiptsMatchedIn(country, night);
        Set<Long> delivered = receipts.deliveredBy(
                night, matched.stream().map(ReadMatches.MatchedReceipt::seq).toList());
        matched.stream()
                .filter(receipt -> delivered.contains(receipt.seq()))
                .forEach(receipt -> add(sums, receipt.sellerNo(), receipt.amountMinor()));
        List<SaleReceipt> paidBefore = receipts.paidBefore(country, night);
        Set<Long> matchedBefore = matchedBefore(country, night, paidBefore);
        paidBefore.stream()
                .filter(receipt -> matchedBefore.contains(receipt.seq()))
                .forEach(receipt -> add(sums, receipt.sellerNo(), receipt.amountMinor()));
        return sums;
    }

    private Set<Long> matchedBefore(String country, BusinessDate night, List<SaleReceipt> paidBefore) {
        Map<BusinessDate, List<Long>> byDate = paidBefore.stream()
                .collect(Collectors.groupingBy(
                        SaleReceipt::date, HashMap::new, Collectors.mapping(SaleReceipt::seq, Collectors.toList())));
        Set<Long> matched = new HashSet<>();
        byDate.forEach((date, seqs) -> matched.addAll(matches.matchedBefore(country, date, seqs, night)));
        return matched;
    }

    private static void add(Map<Integer, BigInteger> sums, int sellerNo, long minor) {
        sums.merge(sellerNo, BigInteger.valueOf(minor), BigInteger::add);
    }

    private String code(int sellerNo) {
        return directory
                .seller(sellerNo)
                .map(SellerRef::code)
                .orElseThrow(() -> new IllegalStateException("seller %d is gone".formatted(sellerNo)));
    }
}
