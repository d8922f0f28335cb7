package granary.nights;

import static org.assertj.core.api.Assertions.assertThat;

import granary.nights.domain.FailureCause;
import org.junit.jupiter.api.Test;

class FailureCauseTest {
    @Test
    void whatNightsSayOfThemselvesIsKnown() {
        assertThat(FailureCause.of(InterruptedNights.BECAUSE)).isEqualTo(FailureCause.SERVER_STOPPED);
        assertThat(FailureCause.of("the job ended FAILED; see its steps and the server's log"))
                .isEqualTo(FailureCause.JOB_ENDED);
        assertThat(FailureCause.of("the job could not be submitted: no identity"))
                .isEqualTo(FailureCause.NOT_SUBMITTED);
    }

    @Test
    void otherWordsStandForThemselves() {
        assertThat(FailureCause.of("the calendar of CN for 2027 is missing")).isEqualTo(FailureCause.OTHER);
        assertThat(FailureCause.of(null)).isEqualTo(FailureCause.UNKNOWN);
    }
}
