package granary.ear.benchmark;

import granary.ear.server.Api;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SplittableRandom;

/** One date's transactions and the top-up aggregator's file of them, the same for the same seed. */
final class NightLoad {
    static final String DATE = "2026-10-29";
    private static final int ITEMS_A_CALL = 10_000;
    private static final String[] KINDS = {"PURCHASE", "BILL_PAYMENT", "TOP_UP", "LOCAL_SALE", "PARCEL_COLLECTION"};
    private static final String[] CHANNELS = {"TAOBAO", "ALIPAY", "RELOADLY", "HEMA", "CAINIAO"};

    private final int transactions;
    private final int centers;
    private final SplittableRandom random = new SplittableRandom(20_261_029);
    private final StringBuilder report = new StringBuilder(
            "transactionId,status,operatorTransactionId,customIdentifier,recipientPhone,operatorId,discount,"
                    + "discountCurrencyCode,requestedAmount,requestedAmountCurrencyCode,deliveredAmount,"
                    + "deliveredAmountCurrencyCode,transactionDate,balanceOld,balanceNew\n");
    private BigDecimal balance = new BigDecimal("99999999999.00000");

    NightLoad(int transactions, int centers) {
        this.transactions = transactions;
        this.centers = centers;
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
        integrator
                .post("/feeds/RELOADLY/files", report.toString().getBytes(StandardCharsets.UTF_8), "text/csv", Map.of())
                .expect(200, 201);
    }

    private String item(int i) {
        int kind = random.nextInt(KINDS.length);
        long amount = 100 + random.nextInt(500_000);
        String reference = "R%012d".formatted(i);
        if (KINDS[kind].equals("TOP_UP")) {
            report(i, reference, amount);
        }
        return """
                {"source":"bench","sourceId":"T%09d","center":"V%06d","kind":"%s","channel":"%s","providerRef":"%s",\
                "amount":{"amount":%d,"currency":"CNY"},"tradeTime":"%sT%02d:%02d:%02d+08:00"}""".formatted(
                        i,
                        random.nextInt(centers),
                        KINDS[kind],
                        CHANNELS[kind],
                        reference,
                        amount,
                        DATE,
                        random.nextInt(24),
                        random.nextInt(60),
                        random.nextInt(60));
    }

    private void report(int i, String reference, long amountMinor) {
        BigDecimal amount = BigDecimal.valueOf(amountMinor, 2);
        BigDecimal after = balance.subtract(amount);
        report.append("%d,SUCCESSFUL,%d,%s,+8613000000000,188,0.00000,CNY,%s,CNY,%s,CNY,%s 10:00:00,%s,%s%n"
                .formatted(i, i, reference, amount, amount, DATE, balance, after)
                .replace(System.lineSeparator(), "\n"));
        balance = after;
    }
}
