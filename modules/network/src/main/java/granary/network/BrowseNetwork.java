package granary.network;

import granary.network.domain.CenterFacts;
import granary.network.domain.CountyFacts;
import granary.network.domain.NetworkId;
import granary.network.domain.PartnerFacts;
import granary.network.domain.SellerFacts;
import granary.network.domain.Slice;
import granary.network.domain.Territory;
import granary.network.store.CenterStore;
import granary.network.store.CountyStore;
import granary.network.store.PartnerStore;
import granary.network.store.SellerStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/** The network as it stands now, as far as the caller's territory reaches; things are found by code or by id. */
@ApplicationScoped
public class BrowseNetwork {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    @Inject
    CountyStore counties;

    @Inject
    CenterStore centers;

    @Inject
    PartnerStore partners;

    @Inject
    SellerStore sellers;

    public Optional<CountyFacts> county(String key, Territory territory) {
        return byCode(key, counties::byCode)
                .or(() -> byNo(NetworkId.COUNTY.no(key), counties::byNo))
                .filter(county -> territory.coversCounty(county.code()));
    }

    public Optional<CenterFacts> center(String key, Territory territory) {
        return byCode(key, centers::byCode)
                .or(() -> byNo(NetworkId.CENTER.no(key), centers::byNo))
                .filter(territory::covers);
    }

    public Optional<PartnerFacts> partner(String key, Territory territory) {
        return byCode(key, partners::byCode)
                .or(() -> byNo(NetworkId.PARTNER.no(key), partners::byNo))
                .filter(territory::covers);
    }

    public Optional<SellerFacts> seller(String key, Territory territory) {
        return byCode(key, sellers::byCode)
                .or(() -> byNo(NetworkId.SELLER.no(key), sellers::byNo))
                .filter(seller -> territory.coversCounty(seller.county()));
    }

    /** Within a country, where the slice names one. */
    public List<CountyFacts> counties(Territory territory, Slice slice) {
        return counties.page(territory, slice);
    }

    /** Within a county, where the slice names one. */
    public List<CenterFacts> centers(Territory territory, Slice slice) {
        return centers.page(territory, slice);
    }

    /** With a period at a center, where the slice names one. */
    public List<PartnerFacts> partners(Territory territory, Slice slice) {
        return partners.page(territory, slice);
    }

    /** Of a center, where the slice names one. */
    public List<SellerFacts> sellers(Territory territory, Slice slice) {
        return sellers.page(territory, slice);
    }

    private static <T> Optional<T> byCode(String key, Function<List<String>, Map<String, T>> find) {
        // What cannot be a code or an id is not asked for: PostgreSQL, say, fails at a NUL.
        return CODE.matcher(key).matches()
                ? Optional.ofNullable(find.apply(List.of(key)).get(key))
                : Optional.empty();
    }

    private static <T> Optional<T> byNo(OptionalInt no, IntFunction<Optional<T>> find) {
        return no.isPresent() ? find.apply(no.getAsInt()) : Optional.empty();
    }
}
