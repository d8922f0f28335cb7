package granary.sales.rest;

import granary.access.wire.Check;
import granary.access.wire.MoneyJson;
import granary.country.Country;
import granary.money.Money;
import granary.sales.domain.Carried;
import granary.sales.domain.NewSale;
import granary.sales.domain.Payment;
import granary.sales.domain.SalePlace;
import granary.transactions.domain.ServiceTransaction;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sale as it is made. */
@Schema(name = "NewSale", description = "Local products that a buyer orders of a seller.")
record SaleJson(
        @Schema(description = "Code of the village center", examples = "V330122-01") @Nullable
        String center,

        @Schema(description = "Code of a seller of this center", examples = "S000010") @Nullable
        String seller,

        @Schema(
                description = "Where it is sold, as the country pack names it; COUNTER is the center itself",
                examples = "TAOBAO")
        @Nullable
        String channel,

        @Nullable SalePaymentJson payment,

        @Schema(description = "Who holds the buyer's money: PARTNER holds cash, MARKETPLACE a wallet's payment")
        @Nullable
        String collectedBy,

        @Schema(description = "Which products; instead of an amount") @Nullable
        List<LineJson> lines,

        @Schema(description = "What the buyer pays, in minor units; instead of lines") @Nullable
        MoneyJson amount,

        @Schema(description = "Where it is carried to; absent where the buyer takes it along") @Nullable
        DeliveryJson delivery) {
    private static final int MOST_LINES = 100;
    private static final int MOST_PIECES = 1_000_000;

    @Schema(name = "NewSaleLine")
    record LineJson(
            @Schema(description = "The product's id") @Nullable
            String product,

            @Schema(description = "How many units, from 1", examples = "2") @Nullable
            Long quantity) {
        NewSale.Line toLine(Check check) {
            return new NewSale.Line(
                    check.code("/product", product), check.number("/quantity", quantity, 1, MOST_PIECES));
        }
    }

    /** @throws granary.access.Problem 422 naming every field that is wrong */
    NewSale toNewSale(SalePlace place, String soldBy, Country country) {
        Check check = new Check();
        String through = known(check, "/channel", channel, country.selling().channelFees());
        Optional<Payment> how =
                check.required("/payment", payment).flatMap(told -> told.toPayment(check.under("/payment")));
        how.ifPresent(told -> checkCollector(check, told));
        Optional<NewSale.Goods> what = goods(check, country);
        Optional<Carried> where =
                Optional.ofNullable(delivery).map(to -> to.toCarried(check.under("/delivery"), country));
        check.finish();
        return new NewSale(place, soldBy, through, how.orElseThrow(), what.orElseThrow(), where);
    }

    private void checkCollector(Check check, Payment told) {
        String collector = told.collector().name();
        if (collectedBy != null && !collectedBy.equals(collector)) {
            check.refuse("/collectedBy", "%s is collected by %s".formatted(told.method(), collector));
        }
    }

    private Optional<NewSale.Goods> goods(Check check, Country country) {
        if ((lines == null) == (amount == null)) {
            check.refuse("/lines", "either lines or an amount says what is sold");
            return Optional.empty();
        }
        if (lines == null) {
            return Optional.of(
                    new NewSale.Lump(money(check, "/amount", amount, ServiceTransaction.MOST_MINOR, country)));
        }
        List<LineJson> told = check.list("/lines", lines, 1, MOST_LINES);
        NewSale.Line[] checked = new NewSale.Line[told.size()];
        for (int i = 0; i < checked.length; i++) {
            checked[i] = told.get(i).toLine(check.under("/lines/" + i));
        }
        return Optional.of(new NewSale.Ordered(List.of(checked)));
    }

    /** Money above zero, of the country's currency. */
    static Money money(Check check, String pointer, @Nullable MoneyJson told, long mostMinor, Country country) {
        Money money = check.positiveMoney(pointer, told, mostMinor);
        if (told != null && !money.currency().equals(country.currency())) {
            check.refuse(pointer + "/currency", "expected " + country.currency().getCurrencyCode());
        }
        return money;
    }

    /** One of a country pack's codes. */
    static String known(Check check, String pointer, @Nullable String code, SortedMap<String, ?> codes) {
        String told = check.code(pointer, code);
        if (!told.isEmpty() && !codes.containsKey(told)) {
            check.refuse(pointer, "expected one of " + String.join(", ", codes.keySet()));
        }
        return told;
    }
}
