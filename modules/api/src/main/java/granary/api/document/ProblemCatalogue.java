package granary.api.document;

import granary.access.Problem;
import granary.access.wire.Json;
import granary.access.wire.ProblemJson;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every stable code of a problem that the document names, each with an example in the server's own shape. */
final class ProblemCatalogue {
    private static final String FILE = "problems.json";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final Pattern WORD_IN_CAPITALS = Pattern.compile("[A-Z]{2,}(_[A-Z0-9]+)*");

    /** @param errors what the body's wrong places look like; absent for most */
    record Entry(
            int status,
            String detail,
            boolean retryable,
            @Nullable List<Problem.FieldError> errors) {}

    private final Map<String, Entry> byCode;

    private ProblemCatalogue(Map<String, Entry> byCode) {
        this.byCode = byCode;
    }

    static ProblemCatalogue load() {
        return new ProblemCatalogue(Resources.read(FILE, Entry.class));
    }

    Set<String> codes() {
        return byCode.keySet();
    }

    /** The codes that a description names, in its order. */
    Set<String> named(String description) {
        Set<String> named = new LinkedHashSet<>();
        WORD_IN_CAPITALS
                .matcher(description)
                .results()
                .map(MatchResult::group)
                .filter(byCode::containsKey)
                .forEach(named::add);
        return named;
    }

    int status(String code) {
        return entry(code).status();
    }

    /** What stands in the description of an answer that no annotation describes. */
    String detail(String code) {
        return entry(code).detail();
    }

    /** The body of the answer, written by the code that writes it in the server. */
    Object example(String code) {
        Entry entry = entry(code);
        Problem problem = Problem.of(entry.status(), code, entry.detail())
                .with(entry.errors() == null ? List.of() : entry.errors());
        ProblemJson body = ProblemJson.of(entry.retryable() ? problem.retryable() : problem, TRACE);
        return Json.mapper().convertValue(body, Map.class);
    }

    private Entry entry(String code) {
        Entry entry = byCode.get(code);
        if (entry == null) {
            throw new IllegalStateException("no problem is known by the code " + code);
        }
        return entry;
    }
}
