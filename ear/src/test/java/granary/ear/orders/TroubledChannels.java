package granary.ear.orders;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Channels that hang, fail, are busy, break off or refuse, each at an address of its own, until they recover. */
final class TroubledChannels implements AutoCloseable {
    static final List<String> DOWN = List.of("HANGING", "FAILING", "BUSY", "BROKEN");
    static final String REFUSING = "REFUSING";
    private static final int HANGING_MILLIS = 30_000;

    private final WireMockServer http = new WireMockServer(options().dynamicPort());

    TroubledChannels() {
        http.start();
        answer("HANGING", aResponse().withStatus(202).withFixedDelay(HANGING_MILLIS));
        answer("FAILING", aResponse().withStatus(500).withBody("<html>stack trace</html>"));
        answer("BUSY", aResponse().withStatus(429).withHeader("Retry-After", "1"));
        answer("BROKEN", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
        answer(REFUSING, aResponse().withStatus(422).withBody("no such\r\nHAMLET\u0000"));
    }

    /** As an operator would set it. */
    Map<String, String> environment() {
        Map<String, String> addresses = new TreeMap<>();
        for (String channel : DOWN) {
            addresses.put("GRANARY_CHANNELS_%s_URL".formatted(channel), http.baseUrl() + "/" + channel);
        }
        addresses.put("GRANARY_CHANNELS_REFUSING_URL", http.baseUrl() + "/" + REFUSING);
        return addresses;
    }

    /** They take work from now on; what their answer says does not matter. */
    void recover() {
        DOWN.forEach(channel -> answer(channel, aResponse().withStatus(202).withBody("thanks, no JSON")));
    }

    private void answer(String channel, ResponseDefinitionBuilder answer) {
        http.stubFor(post(urlEqualTo(path(channel))).willReturn(answer));
    }

    int calls(String channel) {
        return http.findAll(postRequestedFor(urlEqualTo(path(channel)))).size();
    }

    /** The handoff ids that a channel was asked under. */
    Set<String> handoffs(String channel) {
        return http.findAll(postRequestedFor(urlEqualTo(path(channel)))).stream()
                .map(request -> handoff(request.getBodyAsString()))
                .collect(Collectors.toSet());
    }

    private static String handoff(String body) {
        try {
            return new ObjectMapper().readTree(body).path("handoff").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(String channel) {
        return "/" + channel + "/handoffs";
    }

    @Override
    public void close() {
        http.stop();
    }
}
