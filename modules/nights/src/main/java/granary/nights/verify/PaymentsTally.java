package granary.nights.verify;

import granary.network.NetworkSnapshot;
import granary.nights.store.SealedTable;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/** I10: nobody is paid more than stands there; nobody publishes a tariff that they wrote. */
final class PaymentsTally implements Tally {
    private final NetworkSnapshot network;
    private final Map<String, String> available = new HashMap<>();
    private final Map<String, Row> payouts = new HashMap<>();
    private final Map<String, Row> tariffs = new HashMap<>();

    PaymentsTally(NetworkSnapshot network) {
        this.network = network;
    }

    @Override
    public void take(SealedTable table, Row row) {
        switch (table) {
            case STATEMENT -> available.put("PARTNER_FEES no. " + row.text("partner_no"), row.text("payable_2110"));
            case SELLER_POSITION -> available.put("SELLER " + row.text("seller"), row.text("closing_minor"));
            case PAYOUT -> payouts.put(row.text("kind") + " " + row.text("payee"), row);
            case TARIFF -> tariffs.put(row.text("id"), row);
            default -> {}
        }
    }

    @Override
    public void report(Findings findings, NameRows.Names names) {
        findings.check(
                "I10",
                "no payout exceeds what is available",
                "payouts",
                check -> payouts.forEach((payee, row) -> {
                    String most = available.getOrDefault(whose(payee, row), "0");
                    if (new BigInteger(row.text("amount_minor")).compareTo(new BigInteger(most)) > 0) {
                        check.fault(
                                names.of(SealedTable.PAYOUT, row),
                                "is %s, available is %s".formatted(row.text("amount_minor"), most));
                    }
                }));
        Findings.Check makers = findings.check("I10", "no tariff is published by who wrote it");
        tariffs.values().forEach(row -> {
            String publisher = row.text("published_by");
            if (publisher.isEmpty()
                    || publisher.equals(row.text("drafted_by"))
                    || publisher.equals(row.text("edited_by"))) {
                makers.fault(names.of(SealedTable.TARIFF, row), "was written and published by " + publisher);
            }
        });
    }

    private String whose(String payee, Row row) {
        return row.text("kind").equals("PARTNER_FEES")
                ? "PARTNER_FEES no. "
                        + network.partnerNo(row.text("payee"))
                                .map(String::valueOf)
                                .orElse("")
                : payee;
    }
}
