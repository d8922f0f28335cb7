package granary.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import granary.access.wire.Json;
import granary.sandbox.Work;
import granary.sandbox.format.ProviderLine;
import granary.sandbox.format.ProviderLine.Status;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** How work that the sandbox took appears in the file of its channel. */
final class WorkLine {
    private static final List<String> PARTIES = List.of("account", "phone");

    private WorkLine() {}

    static ProviderLine of(Work work, ZoneId zone) {
        String reference = work.providerRef();
        return new ProviderLine(
                reference == null ? Status.FAILED : Status.PAID,
                reference == null ? work.handoff() : reference,
                work.order(),
                party(Json.read(work.details(), JsonNode.class)),
                work.amount().minor(),
                LocalDateTime.ofInstant(work.takenAt(), zone));
    }

    private static String party(JsonNode details) {
        return PARTIES.stream()
                .map(name -> details.path(name).asText())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
