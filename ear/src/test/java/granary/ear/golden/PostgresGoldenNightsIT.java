package granary.ear.golden;

class PostgresGoldenNightsIT extends GoldenNights {
    PostgresGoldenNightsIT(@On(On.Kind.POSTGRESQL) Played played) {
        super(played);
    }
}
