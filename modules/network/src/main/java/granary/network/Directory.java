package granary.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * From codes to centers and sellers, in memory: for intake, which asks for every item. What it holds never changes, and
 * numbers are given out in the order of commits, so whoever is not known here is among the rows beyond the greatest
 * number known, whichever server added them, or does not exist.
 */
@ApplicationScoped
public class Directory {
    private final Map<String, CenterRef> centers = new ConcurrentHashMap<>();
    private final Map<Integer, CenterRef> centersByNo = new ConcurrentHashMap<>();
    private final Map<String, SellerRef> sellers = new ConcurrentHashMap<>();
    private final Map<Integer, SellerRef> sellersByNo = new ConcurrentHashMap<>();
    private int greatestCenterNo;
    private int greatestSellerNo;

    @Inject
    CommittedNetwork committed;

    /** For the container. */
    public Directory() {}

    Directory(CommittedNetwork committed) {
        this.committed = committed;
    }

    public Optional<CenterRef> center(String code) {
        CenterRef known = centers.get(code);
        if (known != null) {
            return Optional.of(known);
        }
        learnCenters();
        return Optional.ofNullable(centers.get(code));
    }

    public Optional<CenterRef> center(int no) {
        CenterRef known = centersByNo.get(no);
        if (known != null) {
            return Optional.of(known);
        }
        learnCenters();
        return Optional.ofNullable(centersByNo.get(no));
    }

    public Optional<SellerRef> seller(String code) {
        SellerRef known = sellers.get(code);
        if (known != null) {
            return Optional.of(known);
        }
        learnSellers();
        return Optional.ofNullable(sellers.get(code));
    }

    public Optional<SellerRef> seller(int no) {
        SellerRef known = sellersByNo.get(no);
        if (known != null) {
            return Optional.of(known);
        }
        learnSellers();
        return Optional.ofNullable(sellersByNo.get(no));
    }

    private synchronized void learnCenters() {
        List<CenterRef> added = committed.centersBeyond(greatestCenterNo);
        for (CenterRef center : added) {
            centers.put(center.code(), center);
            centersByNo.put(center.no(), center);
            greatestCenterNo = center.no();
        }
    }

    private synchronized void learnSellers() {
        List<SellerRef> added = committed.sellersBeyond(greatestSellerNo);
        for (SellerRef seller : added) {
            sellers.put(seller.code(), seller);
            sellersByNo.put(seller.no(), seller);
            greatestSellerNo = seller.no();
        }
    }
}
