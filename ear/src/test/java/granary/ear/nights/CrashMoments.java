package granary.ear.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Crashes at every moment of a seed, by {@code -Dcrash.moments} (30), {@code -Dcrash.from} (0, to play a part of them),
 * {@code -Dcrash.to} (all), {@code -Dcrash.seed} and {@code -Dcrash.database} (both). Prints what each kill met; the
 * command is in docs/decisions/0014-a-night-has-one-owner.md.
 */
class CrashMoments {
    private static final int MOMENTS = Integer.getInteger("crash.moments", 30);
    private static final int FROM = Integer.getInteger("crash.from", 0);
    private static final int TO = Integer.getInteger("crash.to", MOMENTS);
    private static final long SEED = Long.getLong("crash.seed", 20_260_901);

    static Stream<String> databases() {
        String chosen = System.getProperty("crash.database", "");
        return chosen.isEmpty() ? Stream.of("derby", "postgresql") : Stream.of(chosen);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everyNightEndsAsIfNothingHadHappened(String database) {
        List<Moment> moments = Moment.of(MOMENTS, SEED).subList(FROM, TO);

        List<Kill> kills = new CrashedNights(database, moments, moments.size() / 2).play();

        Map<String, Long> hits = kills.stream().collect(Collectors.groupingBy(Kill::step, Collectors.counting()));
        long inChunks = kills.stream().filter(kill -> kill.uncommitted() > 0).count();
        System.out.printf(
                "%s, seed %d, moments %d to %d: %d kills, in steps %s, %d of them in an open chunk%n",
                database, SEED, FROM, TO, kills.size(), hits, inChunks);
        assertThat(kills.stream().filter(Kill::isHit))
                .as("kills that met their aim")
                .hasSize(moments.size());
    }
}
