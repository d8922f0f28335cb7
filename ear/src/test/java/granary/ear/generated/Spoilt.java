package granary.ear.generated;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A JSON body with something wrong in it, in its tree, in its text or in its bytes. */
final class Spoilt {
    private static final ObjectMapper JSON = new ObjectMapper();
    // Stands in the tree for text that a tree cannot hold.
    private static final String MARK = "@@odd@@";

    private final Random random;

    Spoilt(Random random) {
        this.random = random;
    }

    byte[] body(JsonNode whole) {
        JsonNode tree = whole.deepCopy();
        return switch (random.nextInt(10)) {
            case 0 -> bytes(text(tree));
            case 1 -> text(withField(tree)).getBytes(StandardCharsets.UTF_8);
            case 2 -> text(withoutField(tree)).getBytes(StandardCharsets.UTF_8);
            case 3 -> twice(text(tree)).getBytes(StandardCharsets.UTF_8);
            case 4 -> pick(Oddities.JSON_VALUES).getBytes(StandardCharsets.UTF_8);
            default -> text(odd(tree)).getBytes(StandardCharsets.UTF_8);
        };
    }

    /** One value anywhere in the tree gives way to an odd one. */
    private JsonNode odd(JsonNode tree) {
        List<JsonNode> parents = parents(tree);
        if (parents.isEmpty()) {
            return new TextNode(MARK);
        }
        JsonNode parent = pick(parents);
        if (parent instanceof ObjectNode object) {
            object.put(pick(names(object)), MARK);
        } else if (parent instanceof ArrayNode array) {
            array.set(random.nextInt(array.size()), new TextNode(MARK));
        }
        return tree;
    }

    private JsonNode withField(JsonNode tree) {
        List<JsonNode> objects = objects(tree);
        if (!objects.isEmpty()) {
            String name = pick(List.of("role", "county", "id", "__proto__", "", "granted", "状态"));
            ((ObjectNode) pick(objects)).put(name, MARK);
        }
        return tree;
    }

    private JsonNode withoutField(JsonNode tree) {
        List<JsonNode> objects =
                objects(tree).stream().filter(one -> !one.isEmpty()).toList();
        if (!objects.isEmpty()) {
            ObjectNode object = (ObjectNode) pick(objects);
            object.remove(pick(names(object)));
        }
        return tree;
    }

    /** The first field once more, or the whole value. */
    private String twice(String text) {
        int comma = text.indexOf(',');
        return text.startsWith("{") && comma > 0 && random.nextBoolean()
                ? text.substring(0, comma) + "," + text.substring(1)
                : text + text;
    }

    private byte[] bytes(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(8)) {
            case 0 -> text.getBytes(StandardCharsets.UTF_16);
            case 1 -> text.getBytes(StandardCharsets.UTF_16LE);
            case 2 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
            case 3 -> Arrays.copyOf(utf8, random.nextInt(utf8.length + 1));
            case 4 -> new byte[0];
            case 5 -> new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0};
            default -> {
                if (utf8.length > 0) {
                    utf8[random.nextInt(utf8.length)] = (byte) random.nextInt(256);
                }
                yield utf8;
            }
        };
    }

    private String text(JsonNode tree) {
        try {
            return JSON.writeValueAsString(tree).replace('"' + MARK + '"', pick(Oddities.JSON_VALUES));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<JsonNode> objects(JsonNode tree) {
        List<JsonNode> found = new ArrayList<>();
        walk(tree, found);
        found.removeIf(one -> !one.isObject());
        return found;
    }

    private static List<JsonNode> parents(JsonNode tree) {
        List<JsonNode> found = new ArrayList<>();
        walk(tree, found);
        found.removeIf(JsonNode::isEmpty);
        return found;
    }

    private static void walk(JsonNode node, List<JsonNode> found) {
        if (node.isContainerNode()) {
            found.add(node);
            node.forEach(child -> walk(child, found));
        }
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
