package granary.tariffs.domain;

import granary.money.BusinessDate;
import granary.money.Rate;
import granary.network.domain.PartnerModel;
import granary.tariffs.domain.TariffDocument.RuleText;
import granary.tariffs.domain.TariffDocument.TierText;
import granary.transactions.domain.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with a tariff's document, each fault with a JSON pointer to its place. */
public final class TariffValidation {
    /** The largest fixed, least or greatest fee, in minor units; room is left so that sums can be checked. */
    public static final long GREATEST_FEE_MINOR = 9_000_000_000_000_000_000L;

    /** Bounds that no real tariff meets; a document beyond them would only be there to hurt. */
    static final int MOST_RULES = 1_000;

    static final int MOST_TIERS = 100;
    static final int MOST_HOLDBACK_DAYS = 250;
    private static final int MOST_FAULTS = 100;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    /**
     * @param pointer RFC 6901
     * @param message for the person who wrote the document
     */
    public record Fault(String pointer, String message) {}

    private final List<Fault> faults = new ArrayList<>();

    private TariffValidation() {}

    /** Every fault, at most 100; an empty list means that {@link TariffDocument#toTariff} succeeds. */
    public static List<Fault> faults(TariffDocument document) {
        TariffValidation check = new TariffValidation();
        check.code("/country", document.country());
        check.date("/effectiveFrom", document.effectiveFrom());
        check.number("/holdbackPpm", document.holdbackPpm(), 0, Rate.WHOLE_PPM);
        check.number("/holdbackDays", document.holdbackDays(), 0, MOST_HOLDBACK_DAYS);
        check.rules(document.rules());
        if (check.faults.isEmpty()) {
            check.clashes(document.toTariffRules());
        }
        return check.faults.subList(0, Math.min(check.faults.size(), MOST_FAULTS));
    }

    private void rules(@Nullable List<@Nullable RuleText> rules) {
        if (!counts("/rules", rules, MOST_RULES) || rules == null) {
            return;
        }
        for (int i = 0; i < rules.size() && faults.size() < MOST_FAULTS; i++) {
            String at = "/rules/" + i;
            RuleText rule = rules.get(i);
            if (rule == null) {
                refuse(at, "is missing");
            } else {
                rule(at, rule);
            }
        }
    }

    private void rule(String at, RuleText rule) {
        oneOf(at + "/kind", rule.kind(), pricedKinds());
        if (rule.partnerModel() != null) {
            oneOf(at + "/partnerModel", rule.partnerModel(), names(PartnerModel.values()));
        }
        if (rule.countyTier() != null) {
            code(at + "/countyTier", rule.countyTier());
        }
        if (rule.channel() != null) {
            code(at + "/channel", rule.channel());
        }
        tiers(at + "/tiers", rule.tiers());
    }

    private void tiers(String at, @Nullable List<@Nullable TierText> tiers) {
        if (!counts(at, tiers, MOST_TIERS) || tiers == null) {
            return;
        }
        long last = 0;
        for (int i = 0; i < tiers.size(); i++) {
            TierText tier = tiers.get(i);
            if (tier == null) {
                refuse(at + "/" + i, "is missing");
                continue;
            }
            Long from = tier.from();
            if (number(at + "/" + i + "/from", from, 1, Integer.MAX_VALUE) && from != null) {
                ladder(at + "/" + i + "/from", i, from, last);
                last = from;
            }
            prices(at + "/" + i, tier);
        }
    }

    private void ladder(String at, int position, long from, long last) {
        if (position == 0 && from != 1) {
            refuse(at, "the first tier starts at 1, not at " + from);
        } else if (position > 0 && from <= last) {
            refuse(at, "tiers ascend: %d does not come after %d".formatted(from, last));
        }
    }

    private void prices(String at, TierText tier) {
        number(at + "/ratePpm", tier.ratePpm(), 0, Rate.WHOLE_PPM);
        number(at + "/fixed", tier.fixed(), 0, GREATEST_FEE_MINOR);
        Long min = tier.min();
        Long max = tier.max();
        boolean minIsSound = number(at + "/min", min, 0, GREATEST_FEE_MINOR);
        if (max != null && number(at + "/max", max, 0, GREATEST_FEE_MINOR) && minIsSound && min != null && min > max) {
            refuse(at + "/max", "is less than min: %d < %d".formatted(max, min));
        }
    }

    private void clashes(List<Rule> rules) {
        for (RuleClash clash : RuleClash.among(rules, MOST_FAULTS)) {
            refuse("/rules/" + (clash.second().number() - 1), clash.sentence());
        }
    }

    private boolean counts(String at, @Nullable List<?> list, int most) {
        if (list == null || list.isEmpty() || list.size() > most) {
            refuse(at, "from 1 to %d are needed, not %d".formatted(most, list == null ? 0 : list.size()));
            return false;
        }
        return true;
    }

    private boolean number(String at, @Nullable Long value, long least, long most) {
        if (value == null || value < least || value > most) {
            refuse(at, "is from %d to %d, not %s".formatted(least, most, value == null ? "missing" : value));
            return false;
        }
        return true;
    }

    private void code(String at, @Nullable String value) {
        if (value == null || !CODE.matcher(value).matches()) {
            refuse(at, "is a code of 1 to 40 letters, digits, _ and -");
        }
    }

    private void date(String at, @Nullable String value) {
        try {
            BusinessDate.parse(value == null ? "" : value);
        } catch (IllegalArgumentException e) {
            refuse(at, "is a date from 2000 to 2999 such as 2026-10-29");
        }
    }

    private void oneOf(String at, @Nullable String value, List<String> allowed) {
        if (value == null || !allowed.contains(value)) {
            refuse(at, "is one of " + String.join(", ", allowed));
        }
    }

    private void refuse(String at, String message) {
        faults.add(new Fault(at, message));
    }

    /** A refund is priced by its original, so that no rule may name it. */
    private static List<String> pricedKinds() {
        return names(Kind.values()).stream()
                .filter(kind -> !kind.equals(Kind.REFUND.name()))
                .toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
