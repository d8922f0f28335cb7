package granary.orders.rest;

import com.fasterxml.jackson.databind.JsonNode;
import granary.access.wire.Check;
import granary.access.wire.Json;
import granary.access.wire.MoneyJson;
import granary.money.Money;
import granary.transactions.domain.Kind;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an order is about, by its kind, as it comes and as the channel gets it. */
sealed interface DetailsJson {
    Pattern PERIOD = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
    Pattern PHONE = Pattern.compile("\\+?[0-9]{3,20}");
    int MOST_LINES = 100;
    int MOST_PIECES = 1_000_000;

    /** Records whatever does not fit, under {@code /details}. */
    void check(Check check, Money amount);

    /** Of {@code PURCHASE}: the lines sum to the order's amount. */
    record Purchase(@Nullable List<Line> lines) implements DetailsJson {
        @Override
        public void check(Check check, Money amount) {
            List<Line> all = check.list("/lines", lines, 1, MOST_LINES);
            Money sum = Money.zero(amount.currency());
            for (int i = 0; i < all.size(); i++) {
                sum = all.get(i).addTo(sum, check.under("/lines/" + i));
            }
            if (!check.hasErrors() && !sum.equals(amount)) {
                check.refuse("/lines", "the lines sum to %s, the amount is %s".formatted(sum, amount));
            }
        }
    }

    /** @param price of one piece */
    record Line(
            @Nullable String product,
            @Nullable Long quantity,
            @Nullable MoneyJson price) {
        Money addTo(Money sum, Check check) {
            check.text("/product", product, 1, 200);
            long pieces = check.number("/quantity", quantity, 1, MOST_PIECES);
            Money each = check.positiveMoney("/price", price, OrderJson.MOST_MINOR);
            if (!each.currency().equals(sum.currency())) {
                check.refuse("/price/currency", "is not the amount's currency");
                return sum;
            }
            try {
                return sum.plus(Money.of(Math.multiplyExact(each.minor(), pieces), each.currency()));
            } catch (ArithmeticException e) {
                check.refuse("/price", "the lines sum to more than an amount can be");
                return sum;
            }
        }
    }

    /** Of {@code BILL_PAYMENT}: period is a month such as {@code 2026-09}. */
    record Bill(
            @Nullable String biller,
            @Nullable String account,
            @Nullable String period) implements DetailsJson {
        @Override
        public void check(Check check, Money amount) {
            check.code("/biller", biller);
            check.text("/account", account, 1, 64);
            if (period == null || !PERIOD.matcher(period).matches()) {
                check.refuse("/period", "expected a month such as 2026-09");
            }
        }
    }

    /** Of {@code TOP_UP}: the phone that is topped up and its operator. */
    record TopUp(@Nullable String phone, @Nullable String operator) implements DetailsJson {
        @Override
        public void check(Check check, Money amount) {
            checkPhone(check, "/phone", phone);
            check.text("/operator", operator, 1, 64);
        }
    }

    /** Of {@code TRAVEL_BOOKING}: the trip as the booking channel names it. */
    record Travel(@Nullable String trip) implements DetailsJson {
        @Override
        public void check(Check check, Money amount) {
            check.text("/trip", trip, 1, 200);
        }
    }

    static void checkPhone(Check check, String pointer, @Nullable String phone) {
        if (phone == null || !PHONE.matcher(phone).matches()) {
            check.refuse(pointer, "expected 3 to 20 digits, with a leading + at most");
        }
    }

    /** @throws granary.access.Problem 422 where the shape is not the kind's */
    static DetailsJson read(Kind kind, JsonNode details) {
        String text = details.toString();
        return switch (kind) {
            case PURCHASE -> Json.read(text, Purchase.class);
            case BILL_PAYMENT -> Json.read(text, Bill.class);
            case TOP_UP -> Json.read(text, TopUp.class);
            case TRAVEL_BOOKING -> Json.read(text, Travel.class);
            default -> throw new IllegalArgumentException(kind + " is not ordered");
        };
    }
}
