package granary.feeds.format;

import static org.assertj.core.api.Assertions.assertThat;

import granary.feeds.domain.FeedLine;
import granary.feeds.domain.LineType;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Real files of the three formats. */
class GoldenFilesTest {
    @Test
    void aWechatBillGivesPaymentsByOrderNumberAndRefundsByRefundNumber() throws IOException {
        Sample.Reading bill = Sample.read(Sample.golden("wechat-trade-2026-10-29.zip"));

        assertThat(bill.examination().flaw()).isEmpty();
        assertThat(bill.examination().date()).contains(LocalDate.of(2026, 10, 29));
        assertThat(bill.format()).isEqualTo("WECHAT_TRADE_BILL_27");
        assertThat(bill.lines()).hasSize(345);
        assertThat(bill.lines().get(0))
                .isEqualTo(FeedLine.payment(2, "4200020261029000000000000976", 247, new BigDecimal("1.482")));
        FeedLine refund = line(bill, "5000020261029000000000000819");
        assertThat(refund.type()).isEqualTo(LineType.REFUND);
        assertThat(refund.amountMinor()).isEqualTo(-38_786);
        assertThat(refund.fee()).isEqualByComparingTo("232.716");
    }

    @Test
    void aBillersFileGivesItsHeadersDate() throws IOException {
        Sample.Reading file = Sample.read(Sample.golden("state-grid-2026-10-29.txt"));

        assertThat(file.examination().flaw()).isEmpty();
        assertThat(file.examination().date()).contains(LocalDate.of(2026, 10, 29));
        assertThat(file.lines()).hasSize(72);
        assertThat(file.lines().get(0))
                .isEqualTo(FeedLine.payment(2, "4200020261029000000000000395", 159_693, BigDecimal.ZERO));
        assertThat(file.lines()).anyMatch(line -> line.type() == LineType.REFUND && line.amountMinor() < 0);
    }

    @Test
    void anAggregatorsReportIgnoresWhatDidNotSucceedAndTurnsRefundsRound() throws IOException {
        Sample.Reading report = Sample.read(Sample.golden("reloadly-2026-10-29.csv"));

        assertThat(report.examination().flaw()).isEmpty();
        assertThat(report.lines()).hasSize(92);
        assertThat(report.lines())
                .filteredOn(line -> line.type() == LineType.IGNORED)
                .extracting(FeedLine::ignoredBecause)
                .containsExactly("status FAILED", "status FAILED", "status FAILED", "status PROCESSING");
        FeedLine refund = line(report, "5000020261029000000000000373");
        assertThat(refund.type()).isEqualTo(LineType.REFUND);
        assertThat(refund.amountMinor()).isEqualTo(-6_340);
        assertThat(refund.fee()).isEqualByComparingTo("158.5");
    }

    @Test
    void aBillInGbkMeansTheSame() throws IOException {
        byte[] utf8 = Sample.unzipped("wechat-trade-2026-10-29.zip");
        String text = new String(utf8, StandardCharsets.UTF_8).substring(1);
        byte[] gbk = text.getBytes(Charset.forName("GB18030"));

        assertThat(Sample.read(gbk).lines()).isEqualTo(Sample.read(utf8).lines());
        assertThat(Sample.verdict(text.replace("𠮷", "吉").getBytes(Charset.forName("GBK"))))
                .isEqualTo("ACCEPTED");
    }

    private static FeedLine line(Sample.Reading reading, String reference) {
        return reading.lines().stream()
                .filter(line -> line.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }
}
