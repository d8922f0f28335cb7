package granary.sandbox.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * WeChat Pay's trade bill of type ALL, zipped: BOM, CRLF, a backtick before every cell, fees with five decimals, and a
 * footer with the sums. A refund gives its share of the fee back. Source:
 * pay.weixin.qq.com/docs/merchant/products/bill-download/format-trade.html.
 */
public final class WechatTradeBill implements SettlementFile {
    private static final String HEADER = "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,"
            + "应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,"
            + "申请退款金额,费率备注";
    private static final String FOOTER = "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额";
    private static final String MERCHANT = "1900000109";
    private static final String FEE_RATE = "0.006";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Override
    public String provider() {
        return "WECHAT_PAY";
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public byte[] write(LocalDate date, List<ProviderLine> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            ZipEntry member = new ZipEntry("%sAll%s_%s.csv".formatted(MERCHANT, date, date));
            // The archive tells no time of its own, so that the same day gives the same bytes.
            member.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
            zip.putNextEntry(member);
            zip.write(text(lines).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String text(List<ProviderLine> lines) {
        StringBuilder text = new StringBuilder("\uFEFF").append(HEADER).append("\r\n");
        long paid = 0;
        long refunded = 0;
        BigDecimal fees = BigDecimal.ZERO;
        for (ProviderLine line :
                lines.stream().sorted(Comparator.comparing(ProviderLine::at)).toList()) {
            BigDecimal fee = Yuan.share(line.signedMinor(), FEE_RATE);
            boolean refund = line.status() == ProviderLine.Status.REFUNDED;
            text.append(refund ? refund(line, fee) : payment(line, fee));
            paid += refund ? 0 : line.amountMinor();
            refunded += refund ? line.amountMinor() : 0;
            fees = fees.add(fee);
        }
        return text.append(FOOTER)
                .append("\r\n")
                .append(cells(
                        Integer.toString(lines.size()),
                        Yuan.ofFen(paid),
                        Yuan.ofFen(refunded),
                        "0.00",
                        Yuan.exact(fees),
                        Yuan.ofFen(paid),
                        Yuan.ofFen(refunded)))
                .toString();
    }

    private static String payment(ProviderLine line, BigDecimal fee) {
        String amount = Yuan.ofFen(line.amountMinor());
        return head(line, line.reference(), line.about(), "SUCCESS")
                + cells(
                        amount,
                        "0.00",
                        "0",
                        "0",
                        "0.00",
                        "0.00",
                        "",
                        "",
                        "村淘服务",
                        "",
                        Yuan.exact(fee),
                        "0.60%",
                        amount,
                        "0.00",
                        "");
    }

    private static String refund(ProviderLine line, BigDecimal fee) {
        String amount = Yuan.ofFen(line.amountMinor());
        return head(line, line.about(), line.about(), "REFUND")
                + cells(
                        "0.00",
                        "0.00",
                        line.reference(),
                        "R" + line.reference(),
                        amount,
                        "0.00",
                        "ORIGINAL",
                        "SUCCESS",
                        "村淘服务",
                        "",
                        Yuan.exact(fee),
                        "0.60%",
                        "0.00",
                        amount,
                        "");
    }

    private static String head(ProviderLine line, String wechatOrder, String ourOrder, String state) {
        String cells = cells(
                TIME.format(line.at()),
                "wx0123456789abcdef",
                MERCHANT,
                "0",
                "",
                wechatOrder,
                ourOrder,
                line.party(),
                "NATIVE",
                state,
                "OTHERS",
                "CNY");
        return cells.stripTrailing() + ",";
    }

    private static String cells(String... cells) {
        return "`" + String.join(",`", cells) + "\r\n";
    }
}
