package granary.sandbox.format;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;

/** The electricity biller's template 1.0: a header with its date, details, and a trailer with count and net sum. */
public final class StateGridFile implements SettlementFile {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    @Override
    public String provider() {
        return "STATE_GRID";
    }

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public byte[] write(LocalDate date, List<ProviderLine> lines) {
        StringBuilder text = new StringBuilder("H|STATE_GRID|%s|1.0\n".formatted(date));
        long sum = 0;
        int count = 0;
        for (ProviderLine line : lines.stream()
                .filter(line -> line.status() != ProviderLine.Status.FAILED)
                .sorted(Comparator.comparing(ProviderLine::at))
                .toList()) {
            text.append(String.join(
                            "|",
                            "D",
                            line.reference(),
                            line.party(),
                            YearMonth.from(date).minusMonths(1).toString(),
                            Yuan.ofFen(line.signedMinor()),
                            "SG%s%07d".formatted(DAY.format(date), count),
                            TIME.format(line.at())))
                    .append('\n');
            sum += line.signedMinor();
            count++;
        }
        return text.append("T|%d|%s\n".formatted(count, Yuan.ofFen(sum)))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
