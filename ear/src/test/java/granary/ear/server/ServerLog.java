package granary.ear.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server's log. Nothing in it may be an error, and no warning may be without a reason. */
public final class ServerLog {
    // [11/22/26, 12:00:00:000 UTC] 0000002a com.ibm.ws.Some          W CWWKX0000W: text
    private static final Pattern RECORD = Pattern.compile("^\\[[^]]+] \\p{XDigit}+ \\S+ +([A-Z]) +(.*)$");
    private static final int END_LINES = 60;

    /** Warnings that we know and accept, each with its reason. */
    private static final Map<String, String> EXPLAINED = Map.of(
            "CWWKG0084W", "without DB_KIND and GRANARY_MODE there is no file of theirs to include",
            "CWMMH0053W", "the tests ask whether it is ready before it is",
            "The sandbox stays closed outside development", "the tests' EAR is that of development");

    /** Liberty calls it an error where an address holds what it refuses before it has chosen an application. */
    private static final String REFUSED_ADDRESS = "CWWWC0005I";

    private final Path file;
    private int read;

    ServerLog(Path file) {
        this.file = file;
    }

    /** What was logged since the last call and should not have been: errors, and warnings that nobody explained. */
    public List<String> complaints() {
        List<String> lines = lines();
        List<String> complaints = new ArrayList<>();
        for (String line : lines.subList(Math.min(read, lines.size()), lines.size())) {
            Matcher entry = RECORD.matcher(line);
            if (entry.matches() && isComplaint(entry.group(1), entry.group(2))) {
                complaints.add(line);
            }
        }
        read = lines.size();
        return complaints;
    }

    /** Where it lies; the next start begins another and renames this one. */
    public Path file() {
        return file;
    }

    public boolean has(String text) {
        return lines().stream().anyMatch(line -> line.contains(text));
    }

    /** Where a pattern occurs, in the order of the log. */
    public List<Matcher> find(Pattern pattern) {
        return lines().stream().map(pattern::matcher).filter(Matcher::find).toList();
    }

    /** Whether the application itself said that it will not start, though the server goes on. */
    boolean saysNotStarted() {
        return has(" E CWWKZ0002E") || has(" E CWWKZ0004E");
    }

    String end() {
        List<String> lines = lines();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - END_LINES), lines.size()));
    }

    private static boolean isComplaint(String level, String text) {
        return level.equals("F")
                || (level.equals("E") && !text.contains(REFUSED_ADDRESS))
                || (level.equals("W") && EXPLAINED.keySet().stream().noneMatch(text::contains));
    }

    private List<String> lines() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readString(file, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
