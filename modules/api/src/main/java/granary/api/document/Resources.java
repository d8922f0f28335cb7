package granary.api.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import granary.access.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON files beside this package, which hold what would make annotations unreadable. */
final class Resources {
    private static final ObjectMapper MAPPER = Json.mapper();

    private Resources() {}

    /** The file's object by its names, in the file's order. */
    static <V> Map<String, V> read(String file, Class<V> type) {
        try (InputStream in = Resources.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("there is no resource " + file);
            }
            return MAPPER.readValue(
                    in, MAPPER.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, type));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
