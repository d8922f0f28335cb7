package granary.network.domain;

/**
 * A center as it stands now.
 *
 * @param county the county's code
 * @param country ISO 3166 alpha-2
 */
public record CenterFacts(int no, String code, String name, int countyNo, String county, String country, int version)
        implements Facts {

    public static CenterFacts added(int no, CenterEntry entry, CountyFacts county) {
        return new CenterFacts(no, entry.code(), entry.name(), county.no(), county.code(), county.country(), 1);
    }

    public String id() {
        return NetworkId.CENTER.of(no);
    }

    public boolean says(CenterEntry entry) {
        return new CenterEntry(code, name, county).equals(entry);
    }
}
