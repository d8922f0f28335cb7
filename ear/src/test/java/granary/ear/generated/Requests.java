package granary.ear.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;

/** Makes requests of an operation: one in four whole, the others wrong in one place or several. */
final class Requests {
    private static final int WHOLE = 25;
    private static final int ODD_PLACE = 12;
    private static final int PERCENT = 100;

    private final Random random;
    private final Known known;
    private final Spoilt spoilt;

    Requests(Random random, Known known) {
        this.random = random;
        this.known = known;
        this.spoilt = new Spoilt(random);
    }

    Sent make(Described.Operation operation, String role) {
        return make(operation, role, chance(WHOLE) ? 0 : ODD_PLACE);
    }

    /** With nothing wrong in it, as far as what is known so far reaches. */
    Sent whole(Described.Operation operation, String role) {
        return make(operation, role, 0);
    }

    private Sent make(Described.Operation operation, String role, int odd) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", chance(odd) ? pick(Oddities.ACCEPTS) : accepted(operation));
        if (operation.header("Idempotency-Key").isPresent() && !chance(odd)) {
            headers.put("Idempotency-Key", chance(odd) ? pick(Oddities.KEYS) : "key-" + random.nextLong());
        }
        if (operation.header("If-Match").isPresent() && !chance(odd)) {
            headers.put(
                    "If-Match",
                    chance(odd) ? pick(Oddities.TAGS) : known.any("ETag").orElse("\"1\""));
        }
        byte[] body = operation.isRead() ? new byte[0] : body(operation, odd, headers);
        headers.values().removeIf(String::isEmpty);
        return new Sent(operation, role, path(operation, odd) + query(operation, odd), headers, body);
    }

    private static String accepted(Described.Operation operation) {
        return operation.path().endsWith(".csv") ? "text/csv" : "application/json";
    }

    private byte[] body(Described.Operation operation, int odd, Map<String, String> headers) {
        if (operation.bodies().isEmpty()) {
            return chance(odd) ? pick(Oddities.JSON_VALUES).getBytes(StandardCharsets.UTF_8) : new byte[0];
        }
        Described.Body kind = pick(operation.bodies());
        headers.put("Content-Type", chance(odd) ? pick(Oddities.MEDIA_TYPES) : kind.mediaType());
        JsonNode example = kind.examples().isEmpty() ? JsonNodeFactory.instance.objectNode() : pick(kind.examples());
        if (example.isTextual()) {
            return text(example.asText(), odd);
        }
        JsonNode whole = known.settled(example);
        return odd == 0 || chance(PERCENT / 3) ? whole.toString().getBytes(StandardCharsets.UTF_8) : spoilt.body(whole);
    }

    /** A form, lines or a file: cut, doubled, or with a byte that does not belong there. */
    private byte[] text(String whole, int odd) {
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        if (odd == 0 || bytes.length == 0) {
            return bytes;
        }
        return switch (random.nextInt(5)) {
            case 0 -> whole.substring(0, random.nextInt(whole.length())).getBytes(StandardCharsets.UTF_8);
            case 1 -> (whole + "\n" + whole).getBytes(StandardCharsets.UTF_8);
            case 2 -> whole.getBytes(StandardCharsets.UTF_16);
            case 3 -> (whole + pick(Oddities.JSON_VALUES)).getBytes(StandardCharsets.UTF_8);
            default -> {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                yield bytes;
            }
        };
    }

    private String path(Described.Operation operation, int odd) {
        String path = "/api" + operation.path();
        for (Described.Parameter place : operation.in("path")) {
            String name =
                    List.of("id", "code").contains(place.name()) ? Known.resource(operation.path()) : place.name();
            String value = chance(odd)
                    ? pick(Oddities.ADDRESS_VALUES)
                    : encoded(known.any(name).orElse(place.example()));
            path = path.replace("{" + place.name() + "}", value);
        }
        return path;
    }

    private String query(Described.Operation operation, int odd) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (Described.Parameter one : operation.in("query")) {
            if (chance(PERCENT / 2)) {
                query.add(one.name() + "=" + value(one, odd));
            }
            if (chance(odd)) {
                query.add(one.name() + "=" + value(one, PERCENT));
            }
        }
        if (chance(odd)) {
            query.add("sort=" + pick(Oddities.ADDRESS_VALUES));
        }
        return query.toString();
    }

    private String value(Described.Parameter one, int odd) {
        return chance(3 * odd)
                ? pick(Oddities.ADDRESS_VALUES)
                : encoded(known.any(one.name()).orElse(one.example()));
    }

    private boolean chance(int percent) {
        return random.nextInt(PERCENT) < percent;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
