package granary.ear.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A few crashes on each database; {@link CrashMoments} plays all that a seed holds. */
class CrashedNightIT {
    private static final long SEED = 20_260_901;
    private static final int MOMENTS = 3;

    @ParameterizedTest
    @ValueSource(strings = {"derby", "postgresql"})
    void aNightThatLosesItsServerEndsByItselfAsIfNothingHadHappened(String database) {
        List<Kill> kills = new CrashedNights(database, Moment.of(MOMENTS, SEED), 0).play();

        assertThat(kills).anyMatch(kill -> kill.uncommitted() > 0);
    }
}
