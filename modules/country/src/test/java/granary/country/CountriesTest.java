package granary.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.money.BusinessDate;
import granary.money.Money;
import granary.money.Rate;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CountriesTest {
    private final Country china = new Countries().get("CN");

    @Test
    void aBusinessDateBeginsAtLocalMidnight() {
        assertThat(china.businessDate(Instant.parse("2026-10-29T15:59:59Z"))).isEqualTo(BusinessDate.of(2026, 10, 29));
        assertThat(china.businessDate(Instant.parse("2026-10-29T16:00:00Z"))).isEqualTo(BusinessDate.of(2026, 10, 30));
        assertThat(china.endOf(BusinessDate.of(2026, 10, 29))).isEqualTo(Instant.parse("2026-10-29T16:00:00Z"));
    }

    @Test
    void makeUpDaysAreWorkedAndHolidaysAreNot() {
        assertThat(china.calendar().isWorkingDay(BusinessDate.of(2026, 10, 10))).isTrue();
        assertThat(china.calendar().isWorkingDay(BusinessDate.of(2026, 10, 7))).isFalse();
        assertThat(china.calendar().workingDayAfter(BusinessDate.of(2026, 9, 30), 2))
                .isEqualTo(BusinessDate.of(2026, 10, 9));
    }

    @Test
    void aYearThatIsNotOnRecordIsNotGuessed() {
        assertThatThrownBy(() -> china.calendar().workingDayAfter(BusinessDate.of(2026, 12, 31), 1))
                .hasMessageContaining("2027");
    }

    @Test
    void whatASaleCostsItsSellerIsDataOfThePack() {
        assertThat(china.selling().channelFees()).containsEntry("TAOBAO", new Rate(50_000));
        assertThat(china.selling().carriers()).containsEntry("CAINIAO", new SellingTerms.Carriage(fen(800), fen(600)));
    }

    @Test
    void aPackWhoseSalesWouldBeMatchedTwiceOrWhoseCarrierGetsMoreThanIsChargedDoesNotLoad() {
        SortedMap<String, Rate> fees = new TreeMap<>(Map.of("WECHAT_PAY", new Rate(0)));
        SellingTerms terms = new SellingTerms(fees, new TreeMap<>());
        assertThatThrownBy(() -> terms.requireNoChannelAmong(Set.of("WECHAT_PAY")))
                .hasMessageContaining("WECHAT_PAY");
        assertThatThrownBy(() -> new SellingTerms.Carriage(fen(600), fen(800))).hasMessageContaining("8.00");
    }

    private static Money fen(long minor) {
        return Money.of(minor, Money.CNY);
    }
}
