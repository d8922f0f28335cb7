package granary.access.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;

/** Times as ISO text and nothing else: Jackson's own readers would also take bare numbers and arrays of numbers. */
final class IsoTimeModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    IsoTimeModule() {
        super("granary-iso-time");
        addDeserializer(
                Instant.class,
                new IsoText<>(
                        Instant.class,
                        "an instant with its offset, such as 2026-10-29T08:15:00+08:00",
                        text -> OffsetDateTime.parse(text).toInstant()));
        addDeserializer(LocalDate.class, new IsoText<>(LocalDate.class, "a date such as 2026-10-29", LocalDate::parse));
    }

    private static final class IsoText<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final String expected;
        private final transient Function<String, T> parse;

        IsoText(Class<T> type, String expected, Function<String, T> parse) {
            super(type);
            this.expected = expected;
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked") // Jackson's own contract: the handler answers in the handled type, or throws.
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            String text = parser.getText();
            try {
                return parse.apply(text);
            } catch (DateTimeException e) {
                return (T) context.handleWeirdStringValue(handledType(), text, "expected %s", expected);
            }
        }
    }
}
