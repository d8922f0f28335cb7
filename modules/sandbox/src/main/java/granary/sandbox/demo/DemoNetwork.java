package granary.sandbox.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Three counties, twenty village centers in each with its partner, and the sellers who sell through them. */
record DemoNetwork(List<County> counties, List<Center> centers, List<Partner> partners, List<Seller> sellers) {
    static final String COUNTRY = "CN";
    // Two of three centers have a seller.
    private static final int CENTERS_WITHOUT_SELLER = 3;
    private static final int LONGEST_SINCE_DAYS = 1_000;

    record County(String code, String name, String tier, String country, String province) {}

    record Center(String code, String name, String county) {}

    record Partner(String code, String name, String center, String model, String since) {}

    record Seller(String code, String name, String center) {}

    static DemoNetwork plan(LocalDate date, Chance chance) {
        DemoNetwork network =
                new DemoNetwork(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Names.Place place : Names.COUNTIES) {
            network.counties.add(new County(place.code(), place.name(), place.tier(), COUNTRY, place.province()));
            for (int i = 0; i < place.villages().size(); i++) {
                network.addCenter(place, i, date, chance);
            }
        }
        return network;
    }

    private void addCenter(Names.Place place, int i, LocalDate date, Chance chance) {
        String number = "%s-%02d".formatted(place.code(), i + 1);
        String center = "V" + number;
        centers.add(new Center(center, place.villages().get(i) + "服务站", place.code()));
        LocalDate since = date.minusDays(chance.between(30, LONGEST_SINCE_DAYS));
        String model = chance.happens(40) ? "SELLER" : "STORE";
        partners.add(new Partner("P" + number, chance.person(), center, model, since.toString()));
        if (i % CENTERS_WITHOUT_SELLER != 0) {
            sellers.add(new Seller("S" + number, chance.person() + chance.of(Names.HARVEST), center));
        }
    }

    String countyOf(String centerCode) {
        return centers.stream()
                .filter(center -> center.code().equals(centerCode))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no center " + centerCode))
                .county();
    }
}
