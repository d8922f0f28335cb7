package granary.ear.nights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a sealed night comes to: its exports, and what its seal says.
 *
 * @param exports the text by name
 */
record Outcome(String date, Map<String, String> exports, String sealed) {
    static final List<String> EXPORTS = List.of("fee-lines", "statements", "breaks", "payouts", "trial-balance");

    /**
     * Export by export, byte for byte; then the seal, but for its predecessor and the hashes of the rows' fingerprints:
     * those cover times and random ids of one installation, and are taken in the order in which the rows lie. That the
     * rows themselves are right is for verification to say.
     */
    void isThatOf(Outcome twin) {
        for (String name : EXPORTS) {
            // Lines first: they show what differs; then the bytes.
            assertThat(export(name).lines())
                    .as("%s of %s".formatted(name, date))
                    .containsExactlyElementsOf(twin.export(name).lines().toList());
            assertThat(export(name)).as(name).isEqualTo(twin.export(name));
        }
        assertThat(comparable(sealed)).isEqualTo(comparable(twin.sealed));
    }

    private String export(String name) {
        return Objects.requireNonNull(exports.get(name), name);
    }

    private static JsonNode comparable(String content) {
        try {
            ObjectNode seal = (ObjectNode) new ObjectMapper().readTree(content);
            seal.replace("rows", new ObjectMapper().valueToTree(tables(seal)));
            seal.remove("previous");
            return seal;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a seal is JSON", e);
        }
    }

    private static List<String> tables(JsonNode seal) {
        List<String> tables = new ArrayList<>();
        seal.path("rows").fieldNames().forEachRemaining(tables::add);
        assertThat(tables).contains("fee_line", "statement", "recon_break");
        return tables;
    }
}
