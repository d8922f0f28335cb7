package granary.access.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.access.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BatchTest {
    record Line(@Nullable String code, long count) {}

    private static List<BatchResult> answer(byte[] body) {
        return Batch.read(new ByteArrayInputStream(body), Line.class)
                .checked(line -> {
                    Check check = new Check();
                    String code = check.code("/code", line.code());
                    check.finish();
                    return code;
                })
                .answer(codes -> codes, BatchResult::accepted);
    }

    private static List<BatchResult> answer(String body) {
        return answer(body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> told(String body) {
        return answer(body).stream()
                .map(r -> r.index() + " "
                        + (r.problem() == null ? r.id() : r.problem().code()))
                .toList();
    }

    @Test
    void linesAreItemsAndBlankLinesAreNot() {
        assertThat(told("{\"code\":\"a\",\"count\":1}\r\n\n  \n{\"code\":\"b\",\"count\":2}"))
                .containsExactly("0 a", "1 b");
    }

    @Test
    void elementsOfAnArrayAreItems() {
        assertThat(told(" [ {\"code\":\"a\",\"count\":1} , {\"code\":\"b\",\"count\":2}\n] \n"))
                .containsExactly("0 a", "1 b");
        assertThat(told("[]")).isEmpty();
        assertThat(told("")).isEmpty();
    }

    @Test
    void aBrokenItemIsRefusedAndItsNeighboursStand() {
        assertThat(told("{\"code\":\"a\",\"count\":1}\n{\"code\":\n{\"code\":\"c\",\"count\":1}"))
                .containsExactly("0 a", "1 MALFORMED_JSON", "2 c");
        assertThat(told("[{\"code\":\"a\",\"count\":1},{\"code\" \"],[\"},,3,{\"code\":\"e\",\"count\":1}]"))
                .containsExactly("0 a", "1 MALFORMED_JSON", "2 MALFORMED_JSON", "3 INVALID", "4 e");
    }

    @Test
    void bracketsAndQuotesInsideTextsDoNotEndAnItem() {
        assertThat(told("[{\"code\":\"]},\\\"{[\",\"count\":1},{\"code\":\"b\",\"count\":1}]"))
                .containsExactly("0 INVALID", "1 b");
    }

    @Test
    void whatIsReadStrictlyElsewhereIsReadStrictlyHere() {
        assertThat(told("{\"code\":\"a\",\"code\":\"b\",\"count\":1}\n{\"code\":\"a\",\"count\":\"1\"}\n"
                        + "{\"code\":\"a\",\"count\":1e3}\n{\"code\":\"a\",\"count\":1,\"role\":\"admin\"}\nnull"))
                .containsExactly("0 MALFORMED_JSON", "1 INVALID", "2 INVALID", "3 INVALID", "4 MALFORMED_JSON");
    }

    @Test
    void aDeeplyNestedItemIsRefusedAlone() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        assertThat(told("[" + deep + ",{\"code\":\"b\",\"count\":1}]")).last().isEqualTo("1 b");
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedAndNotReplaced() {
        byte[] body = "{\"code\":\"a?\",\"count\":1}\n".getBytes(StandardCharsets.UTF_8);
        body[10] = (byte) 0xff;
        assertThat(answer(body))
                .singleElement()
                .satisfies(r -> assertThat(r.status()).isEqualTo("REFUSED"));
    }

    @Test
    void tenThousandItemsAreTheMost() {
        String line = "{\"code\":\"a\",\"count\":1}\n";
        assertThat(answer(line.repeat(10_000))).hasSize(10_000);
        assertThatThrownBy(() -> answer(line.repeat(10_001)))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(413));
    }

    @Test
    void anArrayThatDoesNotEndIsRefusedWhole() {
        assertThatThrownBy(() -> answer("[{\"code\":\"a\",\"count\":1}")).hasMessageContaining("does not end");
        assertThatThrownBy(() -> answer("[{\"code\":\"a\\")).hasMessageContaining("does not end");
        assertThatThrownBy(() -> answer("[] x")).hasMessageContaining("follows");
    }
}
