package granary.sandbox.demo;

import java.net.URI;
import java.util.List;
import java.util.logging.Logger;

/** What the log ends with: the morning, the faults, the verification, where to go on. */
record Story(
        String sentence,
        List<PlantedFault> faults,
        List<String> breaks,
        String verification,
        URI server,
        List<String> links) {
    private static final Logger LOG = Logger.getLogger(Story.class.getName());

    /** @param seconds that the day took */
    void tell(long seconds) {
        LOG.info("The demo day took %d s.".formatted(seconds));
        LOG.info(sentence);
        for (PlantedFault fault : faults) {
            LOG.info("planted: %s (%s)".formatted(fault.text(), breaks.contains(fault.csv()) ? "found" : "NOT FOUND"));
        }
        breaks.stream()
                .filter(found -> faults.stream().noneMatch(fault -> fault.csv().equals(found)))
                .forEach(found -> LOG.warning("a break that nobody planted: " + found));
        LOG.info(verification);
        LOG.info("API      %s/api/v1".formatted(server));
        LOG.info("OpenAPI  %s/openapi/ui".formatted(server));
        LOG.info("console  %s/console".formatted(server));
        // No password exists: whoever reads this log first logs in, once.
        links.forEach(link -> LOG.info(link));
    }
}
