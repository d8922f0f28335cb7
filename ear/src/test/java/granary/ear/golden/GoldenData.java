package granary.ear.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The golden files: what goes in, and the exports that were calculated independently of this code. */
final class GoldenData {
    static final List<String> EXPORTS = List.of("fee-lines", "statements", "breaks", "payouts", "trial-balance");
    private static final Path ROOT = Path.of(System.getProperty("granary.golden", "src/test/resources/golden"));
    private static final Path IN = ROOT.resolve("in");

    private GoldenData() {}

    /** The dates of the nights, in order. */
    static List<String> dates() {
        return inputs("transactions-").map(name -> name.substring(13, 23)).toList();
    }

    /** The dates whose payout batch is approved by day. */
    static List<String> approvals() {
        try {
            List<String> dates = new ArrayList<>();
            for (JsonNode date : new ObjectMapper().readTree(input("approvals.json"))) {
                dates.add(date.asText());
            }
            return dates;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the inputs that begin so, in order. */
    static Stream<String> inputs(String prefix) {
        try (Stream<Path> files = Files.list(IN)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] input(String name) {
        return read(IN.resolve(name));
    }

    static byte[] expected(String date, String export) {
        return read(ROOT.resolve("expected").resolve(date).resolve(export + ".csv"));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
