package granary.adjustments.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.money.Money;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CorrectionTest {
    private static final SettledPartner PARTNER = new SettledPartner("CN", 7, "P7", Money.CNY);

    @Test
    void everyPartOfTheContentIsInTheHash() {
        Correction one = correction(PARTNER, 5, "fee_1", "dsp_1", "a reason");
        Set<String> hashes = Set.of(
                one.hash(),
                correction(new SettledPartner("CN", 8, "P7", Money.CNY), 5, "fee_1", "dsp_1", "a reason")
                        .hash(),
                correction(new SettledPartner("VN", 7, "P7", Money.CNY), 5, "fee_1", "dsp_1", "a reason")
                        .hash(),
                correction(PARTNER, -5, "fee_1", "dsp_1", "a reason").hash(),
                correction(PARTNER, 5, "fee_2", "dsp_1", "a reason").hash(),
                correction(PARTNER, 5, "fee_1", "dsp_2", "a reason").hash(),
                correction(PARTNER, 5, "fee_1", "dsp_1", "another one").hash());
        assertThat(hashes).hasSize(7);
        assertThat(correction(PARTNER, 5, "fee_1", "dsp_1", "a reason").hash()).isEqualTo(one.hash());
    }

    @Test
    void nothingIsNoAdjustment() {
        assertThatThrownBy(() -> correction(PARTNER, 0, "fee_1", "dsp_1", "a reason"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Correction correction(
            SettledPartner partner, long minor, String line, String dispute, String reason) {
        return new Correction(partner, Money.of(minor, Money.CNY), Optional.of(line), Optional.of(dispute), reason);
    }
}
