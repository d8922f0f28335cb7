package granary.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.Locale;

/** Amounts and counts as people read them; grouped by thousands in every language that we have. */
@Named
@ApplicationScoped
public class Amounts {
    private static final String MINUS = "\u2212";

    /**
     * Such as ¥1,234.50, or −¥0.06.
     *
     * @param minor whole minor units, of any size
     * @param currency ISO 4217
     */
    public String of(Number minor, String currency) {
        Currency known = Currency.getInstance(currency);
        BigDecimal major = new BigDecimal(new BigInteger(minor.toString()), known.getDefaultFractionDigits());
        String digits = String.format(Locale.ROOT, "%,." + known.getDefaultFractionDigits() + "f", major.abs());
        return (major.signum() < 0 ? MINUS : "") + known.getSymbol(Locale.CHINA) + digits;
    }

    /** A difference, whose sign always stands before it, such as +¥3.00; without a difference ±¥0.00. */
    public String change(Number minor, String currency) {
        int sign = new BigInteger(minor.toString()).signum();
        return (sign > 0 ? "+" : sign < 0 ? "" : "±") + of(minor, currency);
    }

    /** A difference of counts, such as +12. */
    public String changedCount(long many) {
        return (many > 0 ? "+" : many < 0 ? MINUS : "±") + count(Math.abs(many));
    }

    /** An amount before its rounding, with every decimal that it has, such as ¥0.12345. */
    public String exact(BigDecimal minor, String currency) {
        Currency known = Currency.getInstance(currency);
        BigDecimal major = minor.movePointLeft(known.getDefaultFractionDigits());
        int decimals = Math.max(major.stripTrailingZeros().scale(), known.getDefaultFractionDigits());
        return known.getSymbol(Locale.CHINA) + String.format(Locale.ROOT, "%,." + decimals + "f", major);
    }

    /** A count, such as 1,204,331. */
    public String count(Number many) {
        return String.format(Locale.ROOT, "%,d", many);
    }

    /** Parts per million as a percentage, such as 0.8%. */
    public String percent(long ratePpm) {
        BigDecimal percent = BigDecimal.valueOf(ratePpm, 4).stripTrailingZeros();
        return percent.toPlainString() + "%";
    }
}
