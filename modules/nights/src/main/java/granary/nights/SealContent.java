package granary.nights;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a seal signs, in this order of fields.
 *
 * @param previous the SHA-256 of the seal of the night before; none for a country's first
 * @param exports SHA-256 by export
 * @param rows SHA-256 of the fingerprints of all rows, by table
 */
@JsonPropertyOrder({
    "country",
    "date",
    "run",
    "tariffVersion",
    "networkHorizon",
    "transactions",
    "amountMinor",
    "currency",
    "previous",
    "exports",
    "rows"
})
public record SealContent(
        String country,
        String date,
        int run,
        int tariffVersion,
        long networkHorizon,
        long transactions,
        String amountMinor,
        String currency,
        @Nullable String previous,
        SortedMap<String, String> exports,
        SortedMap<String, String> rows) {}
