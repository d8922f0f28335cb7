package granary.sales.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants as whole microseconds since 1970, the same on every database. */
@Converter
public class InstantMicros implements AttributeConverter<Instant, Long> {
    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Instant at) {
        return at == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable Long micros) {
        return micros == null ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
