package granary.ear.orders;

import com.fasterxml.jackson.databind.JsonNode;
import granary.ear.server.Answer;
import granary.ear.server.Api;
import granary.ear.server.GranaryServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An outside party that shares the installation's secret; it signs as the OpenAPI document says, by code of its own. */
final class Party {
    private final GranaryServer server;
    private final Api door;

    Party(GranaryServer server) {
        this.server = server;
        this.door = new Api(server.base(), "", "");
    }

    Answer answer(JsonNode order, String body) {
        return send(order.path("handoff").asText(), body, signed(body));
    }

    Answer send(String handoff, String body, Map<String, String> headers) {
        return door.postUnnamed("/handoffs/" + handoff + "/outcomes", body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Map<String, String> signed(String body) {
        return Map.of("Granary-Signature", sign(body));
    }

    String sign(String body) {
        String time = "1790000000";
        try {
            byte[] secret = HexFormat.of()
                    .parseHex(Files.readString(server.data().resolve("keys/handoffs.secret"))
                            .strip());
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] hash = mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=%s,v1=%s".formatted(time, HexFormat.of().formatHex(hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
