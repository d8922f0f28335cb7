package granary.ear.orders;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A channel outside the server, which takes every handoff and remembers it, or hangs for as long as it is told to. */
final class TakingParty implements AutoCloseable {
    static final String CHANNEL = "STRESS";
    private static final int HANGING_MILLIS = 30_000;

    private final WireMockServer http =
            new WireMockServer(options().dynamicPort().containerThreads(50));

    TakingParty() {
        http.start();
        take();
    }

    Map<String, String> environment() {
        return Map.of("GRANARY_CHANNELS_%s_URL".formatted(CHANNEL), http.baseUrl());
    }

    void take() {
        http.stubFor(post(urlEqualTo("/handoffs")).willReturn(aResponse().withStatus(202)));
    }

    void hang() {
        http.stubFor(post(urlEqualTo("/handoffs"))
                .willReturn(aResponse().withStatus(202).withFixedDelay(HANGING_MILLIS)));
    }

    /** The handoffs that came, each once however often it came. */
    Set<String> handoffs() {
        return http.findAll(postRequestedFor(urlEqualTo("/handoffs"))).stream()
                .map(request -> handoff(request.getBodyAsString()))
                .collect(Collectors.toSet());
    }

    int timesGiven() {
        return http.findAll(postRequestedFor(urlEqualTo("/handoffs"))).size();
    }

    int timesAsked() {
        return http.findAll(getRequestedFor(urlPathMatching("/handoffs/.*/outcome")))
                .size();
    }

    private static String handoff(String body) {
        try {
            return new ObjectMapper().readTree(body).path("handoff").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers that all of them are done. */
    static void fulfil(Village village, Collection<JsonNode> orders) {
        Party party = new Party(village.server());
        for (JsonNode order : orders) {
            String handoff = order.path("handoff").asText();
            party.answer(
                            order,
                            "{\"handoff\":\"%s\",\"result\":\"FULFILLED\",\"providerRef\":\"r-%s\"}"
                                    .formatted(handoff, handoff))
                    .expect(202);
        }
    }

    @Override
    public void close() {
        http.stop();
    }
}
