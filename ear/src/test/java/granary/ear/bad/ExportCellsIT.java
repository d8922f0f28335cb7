package granary.ear.bad;

import static org.assertj.core.api.Assertions.assertThat;

import granary.ear.orders.Village;
import granary.ear.server.Api;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A cell that a spreadsheet would take for a formula is guarded by an apostrophe; what people sent is not changed. */
@ExtendWith(BadInput.class)
class ExportCellsIT {
    private static final List<String> IDS =
            List.of("=1+1", "+1", "-1", "@SUM(A1)", "\uff1d1+1", "\uff0b1", "\uff0d1", "\uff20a", "plain", "a=1");
    private static final String ITEM = """
            {"source":"cells","sourceId":"%s","center":"V1","kind":"PURCHASE","channel":"TAOBAO",\
            "providerRef":"p%d","amount":{"amount":3000,"currency":"CNY"},"tradeTime":"%s"}""";

    private final Village village;

    ExportCellsIT(Refused refused) {
        this.village = refused.village();
    }

    @Test
    void formulasAreTextInEveryExport() {
        LocalDate date = village.today();
        String time = date.atTime(LocalTime.of(7, 0))
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toOffsetDateTime()
                .toString();
        String lines = IntStream.range(0, IDS.size())
                .mapToObj(i -> ITEM.formatted(IDS.get(i), i, time))
                .collect(Collectors.joining("\n"));
        assertThat(village.as("integrator")
                        .post(
                                "/service-transactions/batch",
                                lines.getBytes(StandardCharsets.UTF_8),
                                Api.NDJSON,
                                Map.of())
                        .expect(200)
                        .json())
                .allSatisfy(item -> assertThat(item.path("status").asText())
                        .as(item.toString())
                        .isEqualTo("ACCEPTED"));
        village.moveClockTo(date.plusDays(1));
        village.runNight(date);

        List<String> cells = village.export(date, "fee-lines").stream()
                .filter(line -> line.startsWith("cells,"))
                .map(line -> line.split(",", -1)[1])
                .toList();

        assertThat(cells)
                .containsExactlyInAnyOrderElementsOf(IDS.stream()
                        .map(id -> id.startsWith("plain") || id.startsWith("a") ? id : "'" + id)
                        .toList());
    }
}
