package granary.access.wire;

import granary.access.Problem;
import granary.money.BusinessDate;
import granary.money.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects everything that is wrong with a body, so that the caller learns it all at once: each method answers a usable
 * value, or records an error and answers a harmless one; {@link #finish} then refuses.
 */
public final class Check {
    // Also what keeps path tricks, formulas and markup out of every place where a code is shown or used as a name.
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final int MAX_ERRORS = 100;

    private final List<Problem.FieldError> errors;
    private final String prefix;

    public Check() {
        this(new ArrayList<>(), "");
    }

    private Check(List<Problem.FieldError> errors, String prefix) {
        this.errors = errors;
        this.prefix = prefix;
    }

    /** A view whose pointers begin with {@code pointer}; its errors are this check's errors. */
    public Check under(String pointer) {
        return new Check(errors, prefix + pointer);
    }

    /**
     * Text that people read, on one line. Letters of every script are welcome; line breaks, NUL and other control
     * characters, overrides of the writing direction and broken surrogates are not.
     *
     * @param minChars from 1 on, a text of blanks is refused too
     * @param maxChars in UTF-16 units, as the databases' columns count at most
     */
    public String text(String pointer, @Nullable String value, int minChars, int maxChars) {
        if (value == null) {
            return refused(pointer, "is missing");
        }
        if (value.length() > maxChars) {
            return refused(pointer, "is longer than %d characters".formatted(maxChars));
        }
        if (value.length() < minChars || (minChars > 0 && value.isBlank())) {
            return refused(pointer, "is shorter than %d characters".formatted(minChars));
        }
        if (value.codePoints().anyMatch(Check::isHostile)) {
            return refused(pointer, "contains a control character, a line break or a broken character");
        }
        return value;
    }

    /**
     * An id of another system: as {@link #text}, and without blanks at its ends. Derby takes two ids for one that differ
     * in those alone.
     */
    public String id(String pointer, @Nullable String value, int maxChars) {
        if (value != null && !value.equals(value.strip())) {
            return refused(pointer, "begins or ends with a blank");
        }
        return text(pointer, value, 1, maxChars);
    }

    /** As {@link #text}, where the field may be absent. */
    public Optional<String> optionalText(String pointer, @Nullable String value, int maxChars) {
        return value == null ? Optional.empty() : Optional.of(text(pointer, value, 1, maxChars));
    }

    /** A code of ours or of a partner system: 1 to 40 letters, digits, {@code _} and {@code -}. */
    public String code(String pointer, @Nullable String value) {
        if (value == null) {
            return refused(pointer, "is missing");
        }
        return CODE.matcher(value).matches()
                ? value
                : refused(pointer, "expected 1 to 40 letters, digits, underscores or hyphens");
    }

    public Optional<String> optionalCode(String pointer, @Nullable String value) {
        return value == null ? Optional.empty() : Optional.of(code(pointer, value));
    }

    /** One of an enum's names; empty, with an error recorded, for anything else. */
    public <E extends Enum<E>> Optional<E> choice(String pointer, @Nullable String value, Class<E> choices) {
        E[] all = choices.getEnumConstants();
        Optional<E> found =
                Arrays.stream(all).filter(one -> one.name().equals(value)).findFirst();
        if (found.isEmpty()) {
            refuse(pointer, "expected one of " + String.join(", ", names(all)));
        }
        return found;
    }

    /** A business date such as {@code 2026-10-29}; empty, with an error recorded, for anything else. */
    public Optional<BusinessDate> date(String pointer, @Nullable String value) {
        try {
            return Optional.of(BusinessDate.parse(value == null ? "" : value));
        } catch (IllegalArgumentException e) {
            refuse(pointer, "expected a date such as 2026-10-29");
            return Optional.empty();
        }
    }

    public long number(String pointer, @Nullable Long value, long from, long to) {
        if (value == null) {
            refuse(pointer, "is missing");
            return from;
        }
        if (value < from || value > to) {
            refuse(pointer, "expected a whole number from %d to %d".formatted(from, to));
            return from;
        }
        return value;
    }

    /** Money of at least one minor unit and at most {@code maxMinor}. */
    public Money positiveMoney(String pointer, @Nullable MoneyJson value, long maxMinor) {
        if (value == null) {
            refuse(pointer, "is missing");
            return Money.zero(Money.CNY);
        }
        if (value.amount() < 1 || value.amount() > maxMinor) {
            refuse(pointer + "/amount", "expected from 1 to %d minor units".formatted(maxMinor));
        }
        return value.toMoney(this, pointer);
    }

    /** The value, or empty with an error recorded where it is absent. */
    public <T> Optional<T> required(String pointer, @Nullable T value) {
        if (value == null) {
            refuse(pointer, "is missing");
        }
        return Optional.ofNullable(value);
    }

    /** Never null; too short or too long a list is an error and answered empty. */
    public <T> List<T> list(String pointer, @Nullable Collection<T> value, int min, int max) {
        int size = value == null ? 0 : value.size();
        if (size < min || size > max || (value != null && value.stream().anyMatch(one -> one == null))) {
            refuse(pointer, "expected a list of %d to %d items".formatted(min, max));
            return List.of();
        }
        return value == null ? List.of() : List.copyOf(value);
    }

    public void refuse(String pointer, String message) {
        if (errors.size() < MAX_ERRORS) {
            errors.add(new Problem.FieldError(prefix + pointer, message));
        }
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** @throws Problem 422 {@code INVALID} with every error found */
    public void finish() {
        if (hasErrors()) {
            throw Problem.invalid(errors);
        }
    }

    private String refused(String pointer, String message) {
        refuse(pointer, message);
        return "";
    }

    private static <E extends Enum<E>> List<String> names(E[] all) {
        return Arrays.stream(all).map(Enum::name).toList();
    }

    private static boolean isHostile(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (codePoint & 0xfffe) == 0xfffe
                || (codePoint >= 0x202a && codePoint <= 0x202e)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
