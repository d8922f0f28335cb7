package granary.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {
    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "\"x\", \"abc\""})
    void holdsWhereOneTagIsThePresentOne(String header) {
        assertThatCode(() -> IfMatch.required(header).hold("abc")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\"", "*", "W/\"abc\"", "abc"})
    void whatDoesNotNameThePresentContentIsRefused(String header) {
        assertThatThrownBy(() -> IfMatch.required(header).hold("abc")).hasMessageContaining("CHANGED_SINCE");
    }

    @Test
    void whereItIsRequiredItsAbsenceIsRefused() {
        assertThatThrownBy(() -> IfMatch.required(null)).hasMessageContaining("IF_MATCH_REQUIRED");
        assertThatThrownBy(() -> IfMatch.required(" ")).hasMessageContaining("IF_MATCH_REQUIRED");
    }
}
