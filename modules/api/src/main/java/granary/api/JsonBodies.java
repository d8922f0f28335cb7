package granary.api;

import com.fasterxml.jackson.jakarta.rs.cfg.JakartaRSFeature;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import granary.access.Problem;
import granary.access.wire.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** JSON bodies by the strict mapper that the slices use too; a body is never null. */
@Provider
@Consumes({"application/json", "application/*+json"})
@Produces({"application/json", "application/*+json"})
public class JsonBodies extends JacksonJsonProvider {
    public JsonBodies() {
        super(Json.mapper());
        disable(JakartaRSFeature.ALLOW_EMPTY_INPUT);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        Object value = super.readFrom(type, genericType, annotations, mediaType, headers, body);
        if (value == null) {
            throw Problem.of(400, "MALFORMED_JSON", "an object was expected, not null");
        }
        return value;
    }
}
