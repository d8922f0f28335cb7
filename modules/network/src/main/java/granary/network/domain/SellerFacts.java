package granary.network.domain;

/**
 * A seller as it stands now.
 *
 * @param center the center's code
 * @param county the code of the center's county
 */
public record SellerFacts(int no, String code, String name, int centerNo, String center, String county, int version)
        implements Facts {

    public static SellerFacts added(int no, SellerEntry entry, CenterFacts center) {
        return new SellerFacts(no, entry.code(), entry.name(), center.no(), center.code(), center.county(), 1);
    }

    public String id() {
        return NetworkId.SELLER.of(no);
    }

    public boolean says(SellerEntry entry) {
        return new SellerEntry(code, name, center).equals(entry);
    }
}
