package granary.ear.benchmark;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** A provider's file of one date, written line by line as the provider writes it; every line is an item of ours. */
abstract class ProviderFile {
    final String date;
    private final String provider;
    private final StringBuilder text = new StringBuilder();
    private long count;
    private long totalMinor;

    ProviderFile(String provider, String date) {
        this.provider = provider;
        this.date = date;
    }

    static ProviderFile wechat(String date) {
        return new Wechat(date);
    }

    static ProviderFile stateGrid(String date) {
        return new StateGrid(date);
    }

    static ProviderFile reloadly(String date) {
        return new Reloadly(date);
    }

    String provider() {
        return provider;
    }

    void add(String reference, long amountMinor) {
        count++;
        totalMinor += amountMinor;
        line(reference, BigDecimal.valueOf(amountMinor, 2));
    }

    byte[] bytes() {
        trailer(count, BigDecimal.valueOf(totalMinor, 2));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    abstract void line(String reference, BigDecimal amount);

    void trailer(long lines, BigDecimal total) {}

    final void write(String format, Object... values) {
        text.append(format.formatted(values)).append('\n');
    }

    private static final class Wechat extends ProviderFile {
        private static final String HEADER = "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,"
                + "代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,"
                + "申请退款金额,费率备注";
        private static final String TOTALS = "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额";

        Wechat(String date) {
            super("WECHAT_PAY", date);
            write(HEADER);
        }

        @Override
        void line(String reference, BigDecimal amount) {
            write(
                    "`%1$s 10:00:00,`wx0,`1900000109,`0,`,`%2$s,`T%2$s,`o,`NATIVE,`SUCCESS,`OTHERS,`CNY,`%3$s,`0.00,`0,`0,"
                            + "`0.00,`0.00,`,`,`农产品,`,`0.00000,`0.60%%,`%3$s,`0.00,`",
                    date, reference, amount);
        }

        @Override
        void trailer(long lines, BigDecimal total) {
            write(TOTALS);
            write("`%d,`%2$s,`0.00,`0.00,`0.00000,`%2$s,`0.00", lines, total);
        }
    }

    private static final class StateGrid extends ProviderFile {
        StateGrid(String date) {
            super("STATE_GRID", date);
            write("H|STATE_GRID|%s|1.0", date);
        }

        @Override
        void line(String reference, BigDecimal amount) {
            write("D|%1$s|3300000000|2026-09|%2$s|S%1$s|%3$sT10:00:00", reference, amount, date);
        }

        @Override
        void trailer(long lines, BigDecimal total) {
            write("T|%d|%s", lines, total);
        }
    }

    private static final class Reloadly extends ProviderFile {
        private BigDecimal balance = new BigDecimal("99999999999.00000");

        Reloadly(String date) {
            super("RELOADLY", date);
            write("transactionId,status,operatorTransactionId,customIdentifier,recipientPhone,operatorId,discount,"
                    + "discountCurrencyCode,requestedAmount,requestedAmountCurrencyCode,deliveredAmount,"
                    + "deliveredAmountCurrencyCode,transactionDate,balanceOld,balanceNew");
        }

        @Override
        void line(String reference, BigDecimal amount) {
            BigDecimal after = balance.subtract(amount);
            write(
                    "%1$s,SUCCESSFUL,%1$s,%1$s,+8613000000000,188,0.00000,CNY,%2$s,CNY,%2$s,CNY,%3$s 10:00:00,%4$s,%5$s",
                    reference, amount, date, balance, after);
            balance = after;
        }
    }
}
