package granary.sandbox.format;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;

/**
 * The top-up aggregator Reloadly's report: every line carries our balance with it on, less what it kept as our discount.
 * What failed is listed too, and moves nothing.
 */
public final class ReloadlyReport implements SettlementFile {
    private static final String HEADER =
            "transactionId,status,operatorTransactionId,customIdentifier,recipientPhone,operatorId,"
                    + "discount,discountCurrencyCode,requestedAmount,requestedAmountCurrencyCode,deliveredAmount,"
                    + "deliveredAmountCurrencyCode,transactionDate,balanceOld,balanceNew";
    private static final String DISCOUNT_RATE = "0.05";
    private static final BigDecimal OPENING_YUAN = new BigDecimal("500000");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final int FIRST_OPERATOR = 188;
    private static final int OPERATORS = 3;

    @Override
    public String provider() {
        return "RELOADLY";
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public byte[] write(LocalDate date, List<ProviderLine> lines) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        BigDecimal balance = OPENING_YUAN;
        int number = 0;
        for (ProviderLine line :
                lines.stream().sorted(Comparator.comparing(ProviderLine::at)).toList()) {
            BigDecimal discount = Yuan.share(line.amountMinor(), DISCOUNT_RATE);
            BigDecimal cost = BigDecimal.valueOf(line.amountMinor(), 2).subtract(discount);
            BigDecimal after = switch (line.status()) {
                case PAID -> balance.subtract(cost);
                case REFUNDED -> balance.add(cost);
                case FAILED -> balance;
            };
            boolean failed = line.status() == ProviderLine.Status.FAILED;
            String amount = Yuan.ofFen(line.amountMinor());
            text.append(String.join(
                            ",",
                            "%s%06d".formatted(DAY.format(date), number),
                            status(line),
                            failed ? "" : "7%09d".formatted(number),
                            line.reference(),
                            "+86" + line.party(),
                            Integer.toString(FIRST_OPERATOR + number % OPERATORS),
                            Yuan.exact(discount),
                            "CNY",
                            amount,
                            "CNY",
                            amount,
                            "CNY",
                            TIME.format(line.at()),
                            Yuan.exact(balance),
                            Yuan.exact(after)))
                    .append('\n');
            balance = after;
            number++;
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String status(ProviderLine line) {
        return switch (line.status()) {
            case PAID -> "SUCCESSFUL";
            case REFUNDED -> "REFUNDED";
            case FAILED -> "FAILED";
        };
    }
}
