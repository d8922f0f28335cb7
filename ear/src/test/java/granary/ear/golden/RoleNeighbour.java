package granary.ear.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A county with one of its centers, that center's partner and one of its sellers, from the golden network. */
record RoleNeighbour(String county, String center, String partner, String seller) {
    /** The first one whose county is, or is not, the first of the file. */
    static RoleNeighbour find(boolean inFirstCounty) {
        List<JsonNode> centers = lines("centers");
        String first = centers.get(0).path("county").asText();
        for (JsonNode center : centers) {
            String county = center.path("county").asText();
            String code = center.path("code").asText();
            String partner = at(code, "partners");
            String seller = at(code, "sellers");
            if (county.equals(first) == inFirstCounty && !partner.isEmpty() && !seller.isEmpty()) {
                return new RoleNeighbour(county, code, partner, seller);
            }
        }
        throw new IllegalStateException("no such center in the golden network");
    }

    /** The only one that was ever at the center, so that it is there still. */
    private static String at(String center, String resource) {
        List<JsonNode> there = lines(resource).stream()
                .filter(line -> line.path("center").asText().equals(center))
                .toList();
        return there.isEmpty() ? "" : there.get(there.size() - 1).path("code").asText();
    }

    private static List<JsonNode> lines(String resource) {
        String text = new String(GoldenData.input(resource + ".ndjson"), StandardCharsets.UTF_8);
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(RoleNeighbour::json)
                .toList();
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
