package granary.ear.benchmark;

import granary.ear.server.Api;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A date's transactions and its three providers' files, the same for the same size; three in five are reconciled. */
final class NightLoad {
    private static final int ITEMS_A_CALL = 10_000;
    private static final String[] KINDS = {"BILL_PAYMENT", "TOP_UP", "LOCAL_SALE", "PURCHASE", "PARCEL_COLLECTION"};
    private static final String[] CHANNELS = {"STATE_GRID", "RELOADLY", "WECHAT_PAY", "TAOBAO", "CAINIAO"};

    private final LocalDate date;
    private final int transactions;
    private final int centers;
    private final SplittableRandom random = new SplittableRandom(20_261_029);
    /** By the position of their kind. */
    private final List<ProviderFile> files;

    NightLoad(LocalDate date, int transactions, int centers) {
        this.date = date;
        this.transactions = transactions;
        this.centers = centers;
        String day = date.toString();
        this.files = List.of(ProviderFile.stateGrid(day), ProviderFile.reloadly(day), ProviderFile.wechat(day));
    }

    /** Hands everything in; answers how many a second. */
    double handIn(Api integrator) {
        long nanos = 0;
        for (int from = 0; from < transactions; from += ITEMS_A_CALL) {
            StringBuilder body = new StringBuilder();
            for (int i = from; i < Math.min(transactions, from + ITEMS_A_CALL); i++) {
                body.append(item(i)).append('\n');
            }
            byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
            long before = System.nanoTime();
            integrator
                    .post("/service-transactions/batch", bytes, Api.NDJSON, Map.of())
                    .expect(200);
            nanos += System.nanoTime() - before;
        }
        return transactions / (nanos / 1e9);
    }

    void deliver(Api integrator) {
        for (ProviderFile file : files) {
            integrator
                    .post("/feeds/" + file.provider() + "/files", file.bytes(), "application/octet-stream", Map.of())
                    .expect(200, 201);
        }
    }

    private String item(int i) {
        int kind = random.nextInt(KINDS.length);
        long amount = 100 + random.nextInt(500_000);
        String reference = "R%d%09d".formatted(date.getDayOfYear(), i);
        if (kind < files.size()) {
            files.get(kind).add(reference, amount);
        }
        return """
                {"source":"bench","sourceId":"%s-%09d","center":"V%06d","kind":"%s","channel":"%s","providerRef":"%s",\
                "amount":{"amount":%d,"currency":"CNY"},"tradeTime":"%sT%02d:%02d:%02d+08:00"}""".formatted(
                        date,
                        i,
                        random.nextInt(centers),
                        KINDS[kind],
                        CHANNELS[kind],
                        reference,
                        amount,
                        date,
                        random.nextInt(24),
                        random.nextInt(60),
                        random.nextInt(60));
    }
}
