package granary.parcels.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class PickupCodeTest {
    @RepeatedTest(20)
    void aCodeIsSixDigitsAndOpensItsParcelAlone() {
        PickupCode code = PickupCode.next();
        assertThat(code.digits()).matches("[0-9]{6}");
        assertThat(code.opens("prc_1", code.hash("prc_1"))).isTrue();
        assertThat(code.opens("prc_2", code.hash("prc_1"))).isFalse();
    }

    @Test
    void anotherCodeOpensNothing() {
        assertThat(new PickupCode("000001").opens("prc_1", new PickupCode("000002").hash("prc_1")))
                .isFalse();
    }

    @Test
    void aCodeIsNotWrittenDown() {
        assertThat(new PickupCode("482913").toString()).doesNotContain("482913");
    }
}
