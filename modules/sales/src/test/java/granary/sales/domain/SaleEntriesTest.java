package granary.sales.domain;

import static granary.sales.domain.Example.CASH;
import static granary.sales.domain.Example.DAY;
import static granary.sales.domain.Example.HOME;
import static granary.sales.domain.Example.ON_DELIVERY;
import static granary.sales.domain.Example.WALLET;
import static granary.sales.domain.Example.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.ledger.domain.JournalEntry;
import granary.ledger.domain.Posting;
import granary.transactions.domain.Acceptance;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The examples of DOMAIN's chart of accounts. */
class SaleEntriesTest {
    @Test
    void aPrepaidSaleIsInProgressUntilItIsDeliveredAndThenItsSellers() {
        Sale sale = Example.sale(yuan("200"), WALLET, Optional.empty());
        assertThat(lines(SaleEntries.paid(sale, DAY).stream().toList()))
                .containsExactly("SALE_PAID 1510/TAOBAO+20000 2050-20000");
        assertThat(lines(SaleEntries.delivered(sale, DAY)))
                .containsExactly("SALE_COLLECTED 2050+20000 2210/S1-20000 2210/S1+1000 1510/TAOBAO-1000");
    }

    @Test
    void cashLiesWithTheCenter() {
        Sale sale = Example.sale(yuan("200"), CASH, Optional.empty());
        assertThat(lines(SaleEntries.paid(sale, DAY).stream().toList()))
                .containsExactly("SALE_PAID 1210/C1+20000 2050-20000");
    }

    @Test
    void cashOnDeliveryIsBookedOnDelivery() {
        Sale sale = Example.sale(yuan("200"), ON_DELIVERY, Optional.empty());
        assertThat(SaleEntries.paid(sale, DAY)).isEmpty();
        assertThat(lines(SaleEntries.delivered(sale, DAY)))
                .containsExactly("SALE_COLLECTED 1210/C1+20000 2210/S1-20000 2210/S1+1000 1510/TAOBAO-1000");
        assertThat(SaleEntries.cancelled(sale, DAY)).isEmpty();
    }

    @Test
    void aDeliveryOfEightCostsTheSellerEightOfWhichSixAreTheCarriers() {
        Sale sale = Example.sale(yuan("200"), WALLET, HOME);
        assertThat(lines(SaleEntries.delivered(sale, DAY)))
                .contains("SALE_CARRIED 2210/S1+800 2510/CAINIAO-600 4050-189 2420-11");
    }

    @Test
    void aCancelledSaleGivesBackWhatWasPaidAndChargesNothing() {
        Sale sale = Example.sale(yuan("200"), WALLET, HOME);
        assertThat(lines(SaleEntries.cancelled(sale, DAY)))
                .containsExactly("SALE_CANCELLED 2050+20000 2310-20000", "BUYER_REFUNDED 2310+20000 1510/TAOBAO-20000");
    }

    @Test
    void aRefundIsTheSellersAndTheChannelGivesItsShareBack() {
        Sale sale = Example.delivered(yuan("200"), WALLET, HOME);
        assertThat(lines(SaleEntries.refunded(Example.refund(sale, "rfd_1", yuan("50")))))
                .containsExactly(
                        "REFUND_AGREED 2210/S1+5000 2310-5000",
                        "BUYER_REFUNDED 2310+5000 1510/TAOBAO-5000",
                        "CHANNEL_FEE_RETURNED 1510/TAOBAO+250 2210/S1-250");
    }

    @Test
    void aSaleThatCostsMoreThanItBringsIsNone() {
        assertThat(Example.sale(yuan("8.42"), WALLET, HOME).terms().charges().total())
                .isEqualTo(yuan("8.42"));
        assertThatThrownBy(() -> Example.sale(yuan("8.41"), WALLET, HOME)).hasMessageContaining("is charged");
    }

    @Test
    void nothingIsDeliveredOrCancelledTwice() {
        Sale sale = Example.delivered(yuan("200"), WALLET, HOME);
        Acceptance now = new Acceptance(DAY, Example.MORNING);
        assertThatThrownBy(() -> sale.deliver(now)).hasMessageContaining("DELIVERED");
        assertThatThrownBy(() -> sale.cancel("rfd_1", "lost", now)).hasMessageContaining("DELIVERED");
    }

    private static List<String> lines(List<JournalEntry> entries) {
        return entries.stream()
                .map(entry -> entry.kind() + " "
                        + entry.postings().stream().map(SaleEntriesTest::text).collect(Collectors.joining(" ")))
                .toList();
    }

    private static String text(Posting posting) {
        String owner = posting.owner() == null ? "" : "/" + posting.owner();
        return "%d%s%+d"
                .formatted(posting.account().number(), owner, posting.signed().minor());
    }
}
