package granary.access.wire;

import granary.access.Problem;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where the items of a batch begin and end, without reading them: lines, or the elements of an array. Items are
 * read one by one afterwards, so that one that is broken does not take its neighbours along.
 */
final class BatchItems {
    private final byte[] body;
    private final int maxItems;
    private final List<ByteBuffer> items = new ArrayList<>();

    private BatchItems(byte[] body, int maxItems) {
        this.body = body;
        this.maxItems = maxItems;
    }

    static List<ByteBuffer> split(byte[] body, int maxItems) {
        BatchItems found = new BatchItems(body, maxItems);
        int first = found.skipBlanks(0);
        if (first < body.length && body[first] == '[') {
            found.elements(first + 1);
        } else {
            found.lines();
        }
        return found.items;
    }

    private void lines() {
        int start = 0;
        for (int at = 0; at <= body.length; at++) {
            if (at == body.length || body[at] == '\n') {
                addUnlessBlank(start, at);
                start = at + 1;
            }
        }
    }

    private void elements(int from) {
        int depth = 0;
        int start = from;
        for (int at = from; at < body.length; at++) {
            byte b = body[at];
            if (b == '"') {
                at = endOfText(at);
            } else if (depth == 0 && (b == ',' || b == ']')) {
                addElement(start, at, b);
                if (b == ']') {
                    refuseWhatFollows(at + 1);
                    return;
                }
                start = at + 1;
            } else if (b == '{' || b == '[') {
                depth++;
            } else if (b == '}' || b == ']') {
                depth--;
            }
        }
        throw Problem.of(400, "MALFORMED_JSON", "the array does not end");
    }

    /** An empty place between commas is a broken item; only {@code []} has none. */
    private void addElement(int start, int end, byte closing) {
        boolean blank = skipBlanks(start) >= end;
        if (!(blank && closing == ']' && items.isEmpty())) {
            add(start, end);
        }
    }

    private int endOfText(int quote) {
        int at = quote + 1;
        while (at < body.length && body[at] != '"') {
            at += body[at] == '\\' ? 2 : 1;
        }
        return at;
    }

    private void refuseWhatFollows(int from) {
        if (skipBlanks(from) < body.length) {
            throw Problem.of(400, "MALFORMED_JSON", "something follows the end of the array");
        }
    }

    private void addUnlessBlank(int start, int end) {
        if (skipBlanks(start) < end) {
            add(start, end);
        }
    }

    private void add(int start, int end) {
        if (items.size() == maxItems) {
            throw Problem.of(413, "TOO_MANY_ITEMS", "a batch has at most %d items".formatted(maxItems));
        }
        items.add(ByteBuffer.wrap(body, start, end - start));
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < body.length && (body[at] == ' ' || body[at] == '\t' || body[at] == '\r' || body[at] == '\n')) {
            at++;
        }
        return at;
    }
}
