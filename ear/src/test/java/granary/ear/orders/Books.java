package granary.ear.orders;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Entries and balances in one line each, debits as +, credits as −, in fen: short enough to be compared whole. */
final class Books {
    private Books() {}

    static List<String> entries(JsonNode items) {
        List<String> lines = new ArrayList<>();
        for (JsonNode entry : items) {
            StringBuilder line = new StringBuilder(entry.path("kind").asText());
            for (JsonNode posting : entry.path("postings")) {
                line.append(' ')
                        .append(line(
                                posting,
                                posting.path("debit").asLong(),
                                posting.path("credit").asLong()));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    static List<String> balances(JsonNode items) {
        List<String> lines = new ArrayList<>();
        for (JsonNode balance : items) {
            lines.add(line(
                    balance,
                    balance.path("debit").asLong(),
                    balance.path("credit").asLong()));
        }
        return lines;
    }

    private static String line(JsonNode account, long debit, long credit) {
        return "%s%+d".formatted(account.path("account").asText(), debit - credit);
    }
}
