package granary.feeds.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.feeds.domain.FeedLine;
import granary.money.Money;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A biller is data. */
class BillerTemplateTest {
    private static final String WATER = """
            provider=WATER_WORKS
            version=2.1
            separator=;
            charset=GBK
            details=amount text reference
            """;

    @Test
    void anotherBillerIsADataFile() throws FlawedFile {
        BillerTemplate water = BillerTemplates.read(WATER);
        assertThat(water.signedBy("H;WATER_WORKS;2026-10-29;2.1")).isTrue();
        assertThat(water.signedBy("H;WATER_WORKS;2026-10-29;2.2")).isFalse();

        List<FeedLine> lines = new ArrayList<>();
        String file = "H;WATER_WORKS;2026-10-29;2.1\nD;-3.50;x;R7\nT;1;-3.50\n";
        water.read(new Rows(new StringReader(file), water), Money.CNY, lines::add);
        assertThat(lines).containsExactly(FeedLine.refund(2, "R7", -350, BigDecimal.ZERO));
    }

    @Test
    void aTemplateWithoutAnAmountDoesNotLoad() {
        assertThatThrownBy(() -> BillerTemplates.read(WATER.replace("amount", "text")))
                .hasMessageContaining("AMOUNT");
    }
}
