package granary.sandbox.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import granary.access.DataFolder;
import granary.access.OwnerOnly;
import granary.access.wire.Json;
import granary.database.Shared;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The server's own doors, by the secrets that the installation has written for its owner. */
@Shared
class Doors {
    private static final Duration READY_PATIENCE = Duration.ofMinutes(5);
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(5);

    private final URI server;
    private final Path file;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER_PATIENCE)
            .build();

    @Inject
    Doors(
            DataFolder data,
            @ConfigProperty(name = "HTTP_HOST", defaultValue = "localhost") String host,
            @ConfigProperty(name = "HTTP_PORT", defaultValue = "9080") int port) {
        this.server = URI.create("http://%s:%d".formatted(host, port));
        this.file = data.root().resolve("credentials.json");
    }

    String howToPlayAgain() {
        return "To play it from the start: stop the server, delete the folder %s, and start again."
                .formatted(file.getParent());
    }

    /** @throws DemoFailure where the server does not become ready */
    void awaitReady() {
        HttpRequest question = HttpRequest.newBuilder(server.resolve("/health/ready"))
                .timeout(ANSWER_PATIENCE)
                .build();
        Waiting.until(() -> isReady(question), READY_PATIENCE, "%s did not become ready".formatted(question.uri()));
    }

    private boolean isReady(HttpRequest question) {
        try {
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // it does not listen yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("the server stops", e);
        }
    }

    /** As one of the clients in the installation's file. */
    Api as(String client) {
        Map<String, String> secrets = read().get(client);
        if (secrets == null) {
            throw new DemoFailure("%s has no client '%s'".formatted(file, client));
        }
        Api.Credentials credentials =
                new Api.Credentials(secrets.getOrDefault("client_id", ""), secrets.getOrDefault("client_secret", ""));
        return new Api(http, server, credentials);
    }

    /** Adds a client to the installation's file. */
    void remember(String client, Api.Credentials credentials) {
        Map<String, Map<String, String>> all = read();
        all.put(client, Map.of("client_id", credentials.id(), "client_secret", credentials.secret()));
        OwnerOnly.write(file, Json.write(all));
    }

    private Map<String, Map<String, String>> read() {
        try {
            return Json.mapper()
                    .readValue(
                            Files.readString(file), new TypeReference<LinkedHashMap<String, Map<String, String>>>() {});
        } catch (IOException e) {
            throw new DemoFailure("the first clients' secrets cannot be read: " + e.getMessage(), e);
        }
    }
}
