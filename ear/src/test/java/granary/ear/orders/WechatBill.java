package granary.ear.orders;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** WeChat Pay's trade bill of one date, written here from its published format and not by the sandbox's hand. */
public final class WechatBill {
    private static final String HEADER = "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,"
            + "应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,"
            + "申请退款金额,费率备注";
    private static final String FOOTER = "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额";

    private static final String PAYMENT =
            "`%s 09:30:00,`wx01,`1900000109,`0,`,`%s,`%s,`openid,`NATIVE,`SUCCESS,`OTHERS,"
                    + "`CNY,`%s,`0.00,`0,`0,`0.00,`0.00,`,`,`村淘服务,`,`0.00000,`0.00%%,`%s,`0.00,`\r\n";
    private static final String REFUND = "`%s 09:30:00,`wx01,`1900000109,`0,`,`%s,`%s,`openid,`NATIVE,`REFUND,`OTHERS,"
            + "`CNY,`0.00,`0.00,`%s,`R1,`%s,`0.00,`ORIGINAL,`SUCCESS,`村淘服务,`,`0.00000,`0.00%%,`0.00,`%s,`\r\n";

    private final LocalDate date;
    private final List<String> rows = new ArrayList<>();
    private long paid;
    private long refunded;

    public WechatBill(LocalDate date) {
        this.date = date;
    }

    public WechatBill payment(String reference, long fen) {
        paid += fen;
        rows.add(PAYMENT.formatted(date, reference, reference, yuan(fen), yuan(fen)));
        return this;
    }

    public WechatBill refund(String reference, String original, long fen) {
        refunded += fen;
        rows.add(REFUND.formatted(date, original, original, reference, yuan(fen), yuan(fen)));
        return this;
    }

    public String text() {
        String sums = "`%d,`%s,`%s,`0.00,`0.00000,`%s,`%s\r\n"
                .formatted(rows.size(), yuan(paid), yuan(refunded), yuan(paid), yuan(refunded));
        return "\uFEFF" + HEADER + "\r\n" + String.join("", rows) + FOOTER + "\r\n" + sums;
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
