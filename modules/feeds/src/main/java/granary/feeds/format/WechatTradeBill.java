package granary.feeds.format;

import granary.feeds.domain.FeedLine;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;

/**
 * WeChat Pay's trade bill of type ALL, 27 columns: every cell led by a backtick, then a heading and one line of totals.
 * Source: pay.weixin.qq.com/docs/merchant/products/bill-download/format-trade.html. A refund is listed when it was
 * accepted, and its 退款状态 is not kept up to date there, so every {@code REFUND} line counts.
 */
final class WechatTradeBill implements FileFormat {
    static final String HEADER = "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,"
            + "应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,"
            + "申请退款金额,费率备注";
    static final String FOOTER = "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额";

    private static final int COLUMNS = 27;
    private static final int TIME = 0;
    private static final int ORDER_NO = 5;
    private static final int MERCHANT_ORDER_NO = 6;
    private static final int STATE = 9;
    private static final int CURRENCY = 11;
    private static final int REFUND_NO = 14;
    private static final int FEE = 22;
    private static final int ORDER_AMOUNT = 24;
    private static final int REFUND_ASKED = 25;
    // The columns whose sums the footer gives after the count, in its order.
    private static final int[] SUMMED = {12, 16, 17, FEE, ORDER_AMOUNT, REFUND_ASKED};
    private static final int FEE_PLACES = 5;
    private static final int YUAN_PLACES = 2;

    @Override
    public String name() {
        return "WECHAT_TRADE_BILL_27";
    }

    @Override
    public String provider() {
        return "WECHAT_PAY";
    }

    @Override
    public List<Charset> charsets() {
        // GB18030 contains GBK and decodes the four-byte characters that exports of GBK sometimes carry.
        return List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    }

    @Override
    public char separator() {
        return ',';
    }

    @Override
    public boolean quoted() {
        return true;
    }

    @Override
    public boolean signedBy(String firstLine) {
        return firstLine.equals(HEADER);
    }

    @Override
    public FileDate read(Rows rows, Currency currency, Consumer<FeedLine> lines) throws FlawedFile {
        rows.next("the header").requireColumns(COLUMNS);
        FileDate date = new FileDate();
        long[] sums = new long[SUMMED.length];
        long count = 0;
        Cells row = rows.next("the totals");
        for (; !String.join(",", row.cells()).equals(FOOTER); row = rows.next("the totals")) {
            Cells cells = bare(row);
            cells.requireColumns(COLUMNS);
            cells.requireCurrency(CURRENCY, currency.getCurrencyCode());
            date.add(cells.lineNo(), cells.dateOfTime(TIME));
            add(cells, sums);
            lines.accept(line(cells));
            count++;
        }
        checkFooter(bare(rows.next("the totals")), count, sums);
        rows.requireEnd();
        return date;
    }

    private static FeedLine line(Cells cells) throws FlawedFile {
        cells.refuseExponent(cells.text(MERCHANT_ORDER_NO));
        BigDecimal fee = cells.fee(FEE, YUAN_PLACES);
        return switch (cells.text(STATE)) {
            case "SUCCESS" ->
                FeedLine.payment(
                        cells.lineNo(), cells.reference(ORDER_NO), cells.scaled(ORDER_AMOUNT, YUAN_PLACES), fee);
            case "REFUND" -> refund(cells, fee);
            case "REVOKED" -> revoked(cells, fee);
            default ->
                throw FlawedFile.malformed(
                        cells.lineNo(),
                        "交易状态 '%s' is not one of SUCCESS, REFUND, REVOKED".formatted(cells.text(STATE)));
        };
    }

    private static FeedLine refund(Cells cells, BigDecimal fee) throws FlawedFile {
        long asked = cells.scaled(REFUND_ASKED, YUAN_PLACES);
        if (asked < 0) {
            throw FlawedFile.malformed(cells.lineNo(), "申请退款金额 is positive in WeChat's bills");
        }
        return FeedLine.refund(cells.lineNo(), cells.reference(REFUND_NO), -asked, fee);
    }

    // A payment by code that was called off; money went back only where a refund was made for it.
    private static FeedLine revoked(Cells cells, BigDecimal fee) throws FlawedFile {
        String refundNo = cells.text(REFUND_NO);
        if (!refundNo.isEmpty() && !refundNo.equals("0")) {
            return refund(cells, fee);
        }
        long amount = cells.scaled(ORDER_AMOUNT, YUAN_PLACES);
        return FeedLine.ignored(cells.lineNo(), cells.reference(ORDER_NO), amount, "REVOKED without a refund");
    }

    private static void add(Cells cells, long[] sums) throws FlawedFile {
        for (int i = 0; i < SUMMED.length; i++) {
            try {
                sums[i] = Math.addExact(sums[i], cells.scaled(SUMMED[i], places(i)));
            } catch (ArithmeticException e) {
                throw FlawedFile.malformed(cells.lineNo(), "the sum is too large");
            }
        }
    }

    private static void checkFooter(Cells footer, long count, long[] sums) throws FlawedFile {
        footer.requireColumns(SUMMED.length + 1);
        if (footer.scaled(0, 0) != count) {
            throw FlawedFile.mismatch("总交易单数", footer.text(0), Long.toString(count));
        }
        String[] names = FOOTER.split(",", -1);
        for (int i = 0; i < sums.length; i++) {
            if (footer.scaled(i + 1, places(i)) != sums[i]) {
                String found = BigDecimal.valueOf(sums[i], places(i)).toPlainString();
                throw FlawedFile.mismatch(names[i + 1], footer.text(i + 1), found);
            }
        }
    }

    private static int places(int summed) {
        return SUMMED[summed] == FEE ? FEE_PLACES : YUAN_PLACES;
    }

    private static Cells bare(Cells row) {
        List<String> cells = new ArrayList<>(row.size());
        for (String cell : row.cells()) {
            cells.add(cell.startsWith("`") ? cell.substring(1) : cell);
        }
        return new Cells(row.lineNo(), cells);
    }
}
