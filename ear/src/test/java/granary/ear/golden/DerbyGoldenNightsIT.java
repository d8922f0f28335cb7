package granary.ear.golden;

class DerbyGoldenNightsIT extends GoldenNights {
    DerbyGoldenNightsIT(@On(On.Kind.DERBY) Played played) {
        super(played);
    }
}
