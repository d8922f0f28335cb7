package granary.nights.domain;

import java.math.BigInteger;

/**
 * Something in the books of a night that does not agree, in minor units. Its facts stand apart from its sentence, so that
 * people read it in their own language.
 *
 * @param subject a currency or an account's number
 * @param is what it comes to
 * @param against what it must come to
 */
public record BookFault(Kind kind, String subject, BigInteger is, BigInteger against) {
    /** What was held against what. */
    public enum Kind {
        /** All debits of a currency against all its credits. */
        DEBITS_AND_CREDITS("debits exceed credits by %4$s minor units of %1$s"),
        /** The statements' closing balances against their opening ones and their movements. */
        CLOSING("statements close at %2$s and their movements at %3$s minor units"),
        /** An account against the same figure of all statements. */
        ACCOUNT("account %1$s stands at %2$s and the statements at %3$s minor units");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }
    }

    public BigInteger difference() {
        return is.subtract(against);
    }

    /** In plain English, as reports and logs say it. */
    public String sentence() {
        return kind.sentence.formatted(subject, is, against, difference());
    }
}
