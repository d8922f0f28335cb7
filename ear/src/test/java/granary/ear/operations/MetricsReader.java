package granary.ear.operations;

import granary.ear.server.GranaryServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Who scrapes a server's metrics, with a password, over HTTPS. */
final class MetricsReader {
    private final HttpClient http;
    private final URI metrics;
    private final String password;

    MetricsReader(GranaryServer server, String password) {
        this.http = HttpClient.newBuilder().sslContext(trusting()).build();
        this.metrics = server.secureBase().resolve("/metrics");
        this.password = password;
    }

    HttpResponse<String> ask() {
        return ask(metrics);
    }

    HttpResponse<String> ask(URI at) {
        String login = Base64.getEncoder().encodeToString(("metrics:" + password).getBytes(StandardCharsets.UTF_8));
        try {
            return http.send(
                    HttpRequest.newBuilder(at)
                            .header("Authorization", "Basic " + login)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The sum of all samples whose line begins with the name and holds each of the labels; empty where none does. */
    OptionalLong value(String name, String... labels) {
        List<String> lines = ask().body()
                .lines()
                .filter(line -> line.startsWith(name + "{"))
                .filter(line -> List.of(labels).stream().allMatch(line::contains))
                .toList();
        return lines.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(lines.stream()
                        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                        .mapToLong(number -> new java.math.BigDecimal(number).longValue())
                        .sum());
    }

    /** The server's certificate is one that it made for itself. */
    private static SSLContext trusting() {
        X509TrustManager all = new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) {}

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) {}

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        };
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {all}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
