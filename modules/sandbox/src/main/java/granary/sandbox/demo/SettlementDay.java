package granary.sandbox.demo;

import granary.sandbox.format.ProviderLine;
import granary.sandbox.format.ProviderLine.Status;
import granary.sandbox.format.SettlementFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the providers know of the day: everything that they are told of, and then the three faults. */
final class SettlementDay {
    private static final int SHORT_MINOR = 1_000;
    private static final int LEAST_SHORTENED_MINOR = 5_000;

    private final LocalDate date;
    private final Map<String, List<ProviderLine>> lines = new HashMap<>();

    SettlementDay(LocalDate date) {
        this.date = date;
    }

    synchronized void tell(String provider, ProviderLine line) {
        lines.computeIfAbsent(provider, each -> new ArrayList<>()).add(line);
    }

    /** Work of the batch intake, as its providers know it. */
    void tell(List<DemoItem> items) {
        Map<String, DemoItem> originals = new HashMap<>();
        for (DemoItem item : items) {
            originals.put(item.sourceId(), item);
            DemoItem original = item.isRefund() ? originals.get(item.reverses()) : null;
            String about = original == null ? item.sourceId() : original.providerRef();
            // Billers and aggregators name an account, wallets a person: here the work's own number stands for both.
            String party = "139%08d".formatted(Math.floorMod(item.sourceId().hashCode(), 100_000_000));
            tell(
                    item.channel(),
                    new ProviderLine(
                            item.isRefund() ? Status.REFUNDED : Status.PAID,
                            item.providerRef(),
                            about,
                            party,
                            item.amount().amount(),
                            item.at()));
        }
    }

    byte[] file(SettlementFile format) {
        return format.write(date, lines.getOrDefault(format.provider(), List.of()));
    }

    /** One sale is reported ¥10.00 short, one bill is missing, one top-up is listed twice. */
    List<PlantedFault> plantFaults(List<DemoItem> items) {
        Set<String> refunded = new HashSet<>();
        items.stream().filter(DemoItem::isRefund).forEach(item -> refunded.add(item.reverses()));
        List<DemoItem> untouched = items.stream()
                .skip(items.size() / 2)
                .filter(item -> !item.isRefund() && !refunded.contains(item.sourceId()))
                .toList();
        return List.of(
                reportShort(first(untouched, "WECHAT_PAY")),
                leaveOut(first(untouched, "STATE_GRID")),
                listTwice(first(untouched, "RELOADLY")));
    }

    private PlantedFault reportShort(DemoItem sale) {
        long ours = sale.amount().amount();
        long theirs = ours - SHORT_MINOR;
        List<ProviderLine> all = linesOf(sale);
        all.replaceAll(line -> line.reference().equals(sale.providerRef()) ? line.withAmount(theirs) : line);
        return new PlantedFault(sale.channel(), sale.providerRef(), "UNEXPLAINED", ours, theirs);
    }

    private PlantedFault leaveOut(DemoItem bill) {
        linesOf(bill).removeIf(line -> line.reference().equals(bill.providerRef()));
        return new PlantedFault(
                bill.channel(),
                bill.providerRef(),
                "MISSING_AT_PROVIDER",
                bill.amount().amount(),
                0);
    }

    private PlantedFault listTwice(DemoItem topUp) {
        List<ProviderLine> all = linesOf(topUp);
        ProviderLine again = all.stream()
                .filter(line -> line.reference().equals(topUp.providerRef()))
                .findFirst()
                .orElseThrow();
        all.add(again);
        return new PlantedFault(
                topUp.channel(),
                topUp.providerRef(),
                "DUPLICATE",
                0,
                topUp.amount().amount());
    }

    private List<ProviderLine> linesOf(DemoItem item) {
        return lines.getOrDefault(item.channel(), List.of());
    }

    private static DemoItem first(List<DemoItem> items, String provider) {
        return items.stream()
                .filter(item -> item.channel().equals(provider))
                .filter(item -> item.amount().amount() >= LEAST_SHORTENED_MINOR)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing of %s to plant a fault in".formatted(provider)));
    }
}
