package granary.ear.generated;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.server.Answer;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** What is wrong with an answer, whatever was asked. */
final class Verdict {
    private static final List<String> INSIDES =
            List.of("Exception", "\tat ", "java.", "granary.access", "SQLSTATE", "org.");

    private Verdict() {}

    /** Empty where nothing is. */
    static Optional<String> of(Sent sent, Answer answer) {
        if (answer.status() >= 500) {
            return Optional.of("a fault of the server");
        }
        if (answer.status() < 400) {
            return sent.operation().answers().contains(String.valueOf(answer.status()))
                    ? Optional.empty()
                    : Optional.of("an undocumented success");
        }
        if (INSIDES.stream().anyMatch(answer.text()::contains)) {
            return Optional.of("the answer shows the program's insides");
        }
        // Refused before an application is chosen: the container's answer and not ours.
        if (answer.status() == 400 && answer.text().contains("CWWWC0005I")) {
            return Optional.empty();
        }
        // An odd place in a path may lead to another resource, which knows other methods.
        if (answer.status() == 405) {
            return Optional.empty();
        }
        // RFC 6749 has its own form of refusal.
        return sent.operation().id().equals("issueToken") && answer.status() <= 401
                ? Optional.empty()
                : problem(sent, answer);
    }

    private static Optional<String> problem(Sent sent, Answer answer) {
        if (!answer.header("Content-Type").orElse("").startsWith("application/problem+json")) {
            return Optional.of("a refusal that is no problem document");
        }
        JsonNode body;
        try {
            body = answer.json();
        } catch (UncheckedIOException e) {
            return Optional.of("a problem document that is no JSON");
        }
        if (body.path("status").asInt() != answer.status()
                || body.path("traceId").asText().isEmpty()) {
            return Optional.of("a problem without its status or trace id");
        }
        String told = answer.status() + " " + answer.code();
        return sent.operation().answers().contains(told)
                ? Optional.empty()
                : Optional.of("the document does not tell of " + told);
    }
}
