package granary.ear.benchmark;

import granary.ear.server.Api;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A date's transactions and its three providers' files, the same for the same size; three in five are reconciled. */
public final class NightLoad {
    private static final int ITEMS_A_CALL = 10_000;
    private static final String[] KINDS = {"BILL_PAYMENT", "TOP_UP", "LOCAL_SALE", "PURCHASE", "PARCEL_COLLECTION"};
    private static final String[] CHANNELS = {"STATE_GRID", "RELOADLY", "WECHAT_PAY", "TAOBAO", "CAINIAO"};

    private final int transactions;
    private final int centers;
    private final String date;
    private final SplittableRandom random;
    /** By the position of their kind. */
    private final List<ProviderFile> files;

    public NightLoad(int transactions, int centers, LocalDate date) {
        this.transactions = transactions;
        this.centers = centers;
        this.date = date.toString();
        this.random = new SplittableRandom(date.toEpochDay());
        this.files = List.of(
                ProviderFile.stateGrid(this.date), ProviderFile.reloadly(this.date), ProviderFile.wechat(this.date));
    }

    /** Hands everything in; answers how many a second. */
    public double handIn(Api integrator) {
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

    public void deliver(Api integrator) {
        for (ProviderFile file : files) {
            integrator
                    .post("/feeds/" + file.provider() + "/files", file.bytes(), "application/octet-stream", Map.of())
                    .expect(200, 201);
        }
    }

    private String item(int i) {
        int kind = random.nextInt(KINDS.length);
        long amount = 100 + random.nextInt(500_000);
        String reference = "R%s%08d".formatted(date.replace("-", ""), i);
        if (kind < files.size()) {
            files.get(kind).add(reference, amount);
        }
        return """
                {"source":"bench","sourceId":"%s-%08d","center":"V%06d","kind":"%s","channel":"%s","providerRef":"%s",\
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
