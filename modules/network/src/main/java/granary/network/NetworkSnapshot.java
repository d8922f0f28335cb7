package granary.network;

import granary.money.BusinessDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One country's network, as recorded up to a horizon: immutable and in memory, since a night asks it for every
 * transaction. Numbers are dense, so arrays serve as maps.
 */
public final class NetworkSnapshot {
    private static final PartnerTerm[] NOBODY = {};
    private final PartnerTerm[][] termsByCenter;
    private final @Nullable String[] centerCodes;
    private final int[] countyByCenter;
    private final @Nullable String[] tierByCounty;
    private final @Nullable String[] partnerCodes;
    private final int[] homeByPartner;
    private final Map<String, Integer> partnerNos;

    private NetworkSnapshot(Builder from) {
        int centers = greatest(from.centerCodes) + 1;
        int partners = greatest(from.partnerCodes) + 1;
        centerCodes = new String[centers];
        countyByCenter = new int[centers];
        termsByCenter = new PartnerTerm[centers][];
        tierByCounty = new String[greatest(from.tiers) + 1];
        partnerCodes = new String[partners];
        homeByPartner = new int[partners];
        partnerNos = new HashMap<>(from.partnerCodes.size() * 2);
        Arrays.fill(termsByCenter, NOBODY);
        from.centerCodes.forEach((no, code) -> centerCodes[no] = code);
        from.counties.forEach((no, county) -> countyByCenter[no] = county);
        from.terms.forEach((no, terms) -> termsByCenter[no] = terms.toArray(NOBODY));
        from.tiers.forEach((no, tier) -> tierByCounty[no] = tier);
        from.homes.forEach((no, county) -> homeByPartner[no] = county);
        from.partnerCodes.forEach((no, code) -> {
            partnerCodes[no] = code;
            partnerNos.put(code, no);
        });
    }

    /**
     * The partner of a center for the whole of a business date: of the terms that began by then the latest, of equal
     * ones the one recorded last (DOMAIN.md, exact reading 3). Empty before the center's first term.
     */
    public Optional<PartnerTerm> partnerAt(int centerNo, BusinessDate date) {
        PartnerTerm[] terms = centerNo >= 0 && centerNo < termsByCenter.length ? termsByCenter[centerNo] : NOBODY;
        for (int i = terms.length - 1; i >= 0; i--) {
            if (!terms[i].since().isAfter(date)) {
                return Optional.of(terms[i]);
            }
        }
        return Optional.empty();
    }

    /** The tier of a center's county. */
    public String countyTier(int centerNo) {
        centerCode(centerNo);
        return known(tierByCounty, countyByCenter[centerNo], "county");
    }

    /** The county of the center of a partner's first recorded period: the partner's home for partitioning. */
    public int homeCounty(int partnerNo) {
        partnerCode(partnerNo);
        return homeByPartner[partnerNo];
    }

    /** Every county that is some partner's home. */
    public SortedSet<Integer> homeCounties() {
        SortedSet<Integer> homes = new TreeSet<>();
        for (int county : homeByPartner) {
            if (county != 0) {
                homes.add(county);
            }
        }
        return homes;
    }

    public String partnerCode(int partnerNo) {
        return known(partnerCodes, partnerNo, "partner");
    }

    public String centerCode(int centerNo) {
        return known(centerCodes, centerNo, "center");
    }

    public Optional<Integer> partnerNo(String code) {
        return Optional.ofNullable(partnerNos.get(code));
    }

    private static String known(@Nullable String[] values, int no, String what) {
        String value = no >= 0 && no < values.length ? values[no] : null;
        if (value == null) {
            throw new IllegalArgumentException("no %s has number %d up to this horizon".formatted(what, no));
        }
        return value;
    }

    private static int greatest(Map<Integer, ?> byNo) {
        return byNo.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Takes tiers and periods in the order in which they were recorded. */
    static final class Builder {
        private final Map<Integer, String> centerCodes = new HashMap<>();
        private final Map<Integer, Integer> counties = new HashMap<>();
        private final Map<Integer, String> tiers = new HashMap<>();
        private final Map<Integer, String> partnerCodes = new HashMap<>();
        private final Map<Integer, Integer> homes = new HashMap<>();
        private final Map<Integer, List<PartnerTerm>> terms = new HashMap<>();

        void tier(int countyNo, String tier) {
            tiers.put(countyNo, tier);
        }

        void center(int centerNo, String code, int countyNo) {
            centerCodes.put(centerNo, code);
            counties.put(centerNo, countyNo);
        }

        /** After the centers; a period at a center of another country is left out, answered by false. */
        boolean period(int centerNo, PartnerTerm term) {
            Integer county = counties.get(centerNo);
            if (county == null) {
                return false;
            }
            partnerCodes.putIfAbsent(term.partnerNo(), term.partner());
            homes.putIfAbsent(term.partnerNo(), county);
            insert(terms.computeIfAbsent(centerNo, no -> new ArrayList<>(1)), term);
            return true;
        }

        private static void insert(List<PartnerTerm> sorted, PartnerTerm term) {
            int at = sorted.size();
            while (at > 0 && sorted.get(at - 1).since().isAfter(term.since())) {
                at--;
            }
            if (at > 0 && sorted.get(at - 1).since().equals(term.since())) {
                sorted.set(at - 1, term);
            } else {
                sorted.add(at, term);
            }
        }

        NetworkSnapshot build() {
            return new NetworkSnapshot(this);
        }
    }
}
