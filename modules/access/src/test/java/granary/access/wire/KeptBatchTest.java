package granary.access.wire;

import static org.assertj.core.api.Assertions.assertThat;

import granary.access.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class KeptBatchTest {
    @Test
    void isRebuiltAsItWas() {
        Problem wrong = Problem.invalid(List.of(new Problem.FieldError("/name", "is \"missing\"\nhere")));
        List<BatchResult> results = List.of(
                BatchResult.accepted(0, "cty_0000000008"),
                BatchResult.accepted(1, "cty_0000000009"),
                BatchResult.accepted(2, "cty_0000000010"),
                BatchResult.refused(3, wrong),
                BatchResult.refused(4, wrong),
                BatchResult.refused(5, Problem.notFound()),
                BatchResult.repeated(6, "cty_0000000011"),
                BatchResult.accepted(7, "cty_0000000012"),
                BatchResult.accepted(8, "cty_0000000012"),
                BatchResult.accepted(9, "stx_00000000000vv"),
                BatchResult.accepted(10, "stx_0000000000100"),
                BatchResult.accepted(11, "ORD"),
                BatchResult.accepted(12, "ORD"));
        assertThat(KeptBatch.read(KeptBatch.write(results))).isEqualTo(results);
    }

    @Test
    void ofNothingIsNothing() {
        assertThat(KeptBatch.read(KeptBatch.write(List.of()))).isEmpty();
    }

    @Test
    void tenThousandIdsThatCountUpTakeALineForEachGap() {
        List<BatchResult> results = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            // Sequences come in blocks of a thousand.
            long seq = 32_768L + i + (i / 1_000) * 5_000L;
            String digits = Long.toString(seq, 32);
            results.add(BatchResult.accepted(
                    i, "stx_" + "0".repeat(13 - digits.length()) + digits.toLowerCase(Locale.ROOT)));
        }
        String kept = KeptBatch.write(results);
        assertThat(kept.lines()).hasSize(10);
        assertThat(KeptBatch.read(kept)).isEqualTo(results);
    }
}
