package granary.ear.golden;

import static org.assertj.core.api.Assertions.assertThat;

import granary.ear.server.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What must be true of the golden nights, whichever database keeps the books. */
@ExtendWith(PlayedNights.class)
abstract class GoldenNights {
    static final List<String> DATES = GoldenData.dates();

    private final Played played;

    GoldenNights(Played played) {
        this.played = played;
    }

    static Stream<Arguments> exports() {
        return DATES.stream().flatMap(date -> GoldenData.EXPORTS.stream().map(export -> Arguments.of(date, export)));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void theExportEqualsTheIndependentCalculation(String date, String export) {
        Answer answer = played.as("auditor")
                .get("/nights/CN/%s/%s.csv".formatted(date, export), "text/csv")
                .expect(200);

        // Lines first: they show what differs; then the bytes, which is the promise.
        byte[] expected = GoldenData.expected(date, export);
        assertThat(answer.text().lines())
                .containsExactlyElementsOf(
                        new String(expected, StandardCharsets.UTF_8).lines().toList());
        assertThat(answer.body()).isEqualTo(expected);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("text/csv");
    }

    @ParameterizedTest
    @FieldSource("DATES")
    void theNightVerifiesWithoutAFinding(String date) {
        Answer verification =
                played.as("auditor").get("/nights/CN/" + date + "/verification").expect(200);

        assertThat(verification.json().path("ok").asBoolean())
                .as(verification.text())
                .isTrue();
        assertThat(verification.json().path("rows").asLong(-1)).isZero();
    }
}
