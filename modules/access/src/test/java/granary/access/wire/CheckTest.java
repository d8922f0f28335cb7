package granary.access.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.access.Problem;
import granary.money.Money;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\rb",
                "a\nb",
                "a\u0000b",
                "a\tb",
                "a\u007fb",
                "a\u0085b",
                "a\u2028b",
                "a\u202eb",
                "a\u2066b",
                "a\ud800b",
                "\udc00",
                "a\uffffb",
                "",
                "   "
            })
    void hostileTextIsRefused(String text) {
        Check check = new Check();
        check.text("/name", text, 1, 200);
        assertThat(check.hasErrors()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"王小明", "𠮷野家", "<script>alert(1)</script>", "#{1+1}", "Nguyễn Văn A", "' OR 1=1 --", "=1+1"})
    void textThatIsOnlyDangerousWhereItIsNotEscapedIsKeptAsItIs(String text) {
        Check check = new Check();
        assertThat(check.text("/name", text, 1, 200)).isEqualTo(text);
        check.finish();
    }

    @Test
    void aNameOf100KilobytesIsRefused() {
        Check check = new Check();
        check.text("/name", "x".repeat(100_000), 1, 200);
        assertThatThrownBy(check::finish).hasMessageContaining("longer than 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "../../x", "a/b", "a.b", "١٢٣", "x\n", "王", "A'--"})
    void aCodeIsLettersDigitsUnderscoreAndHyphenOnly(String code) {
        Check check = new Check();
        check.code("/code", code);
        assertThat(check.hasErrors()).isTrue();
    }

    @Property
    void everyPlainCodeIsTakenAsItIs(@ForAll("codes") String code) {
        Check check = new Check();
        assertThat(check.code("/code", code)).isEqualTo(code);
        check.finish();
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .numeric()
                .withChars('_', '-')
                .ofMinLength(1)
                .ofMaxLength(40);
    }

    @Property
    void whateverTextIsTakenFitsOnOneLineAndIntoItsColumn(@ForAll String text) {
        Check check = new Check();
        String taken = check.text("/name", text, 1, 20);
        if (!check.hasErrors()) {
            assertThat(taken)
                    .isEqualTo(text)
                    .doesNotContain("\n", "\r", "\u0000")
                    .hasSizeLessThanOrEqualTo(20);
        }
    }

    @Property
    void onlyPositiveMoneyWithinItsBoundIsTaken(@ForAll long amount) {
        Check check = new Check();
        check.positiveMoney("/amount", new MoneyJson(amount, "CNY"), 1_000_000);
        assertThat(check.hasErrors()).isEqualTo(amount < 1 || amount > 1_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cny", "XXXX", "", "元", "CN"})
    void anUnknownCurrencyIsRefused(String currency) {
        Check check = new Check();
        check.positiveMoney("/amount", new MoneyJson(1, currency), 100);
        assertThat(check.hasErrors()).isTrue();
    }

    @Test
    void everyErrorIsNamedWithItsPointerAtOnce() {
        Check check = new Check();
        check.under("/rules/0").code("/kind", null);
        check.text("/name", null, 1, 10);
        assertThatThrownBy(check::finish).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(422);
            assertThat(problem.errors())
                    .extracting(Problem.FieldError::pointer)
                    .containsExactly("/rules/0/kind", "/name");
        });
    }

    @Test
    void goodMoneyKeepsItsAmountAndCurrency() {
        assertThat(new Check().positiveMoney("/amount", new MoneyJson(1_250, "CNY"), 10_000))
                .isEqualTo(Money.of(1_250, Money.CNY));
    }

    @ParameterizedTest
    @ValueSource(strings = {" T1", "T1 ", "T1\u3000", " "})
    void anIdOfAnotherSystemHasNoBlanksAtItsEnds(String id) {
        Check check = new Check();
        check.id("/sourceId", id, 80);
        assertThat(check.hasErrors()).isTrue();
        assertThat(new Check().id("/sourceId", "T 1", 80)).isEqualTo("T 1");
    }
}
