package granary.nights;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The exports of a night (API, "Resources that integrators can rely on"), with their columns. */
public enum ExportName {
    FEE_LINES("fee-lines", "source,source_id,partner,kind,tariff_version,rule,ordinal,amount_minor,fee_minor,currency"),
    STATEMENTS("statements", "partner,opening,earned,held,released,recovered,tax,paid,closing,currency"),
    BREAKS("breaks", "provider,provider_ref,cause,ours_minor,theirs_minor,currency"),
    PAYOUTS("payouts", "payee,kind,amount_minor,currency"),
    TRIAL_BALANCE("trial-balance", "account,currency,debit_minor,credit_minor");

    private final String file;
    private final List<String> columns;

    ExportName(String file, String columns) {
        this.file = file;
        this.columns = List.of(columns.split(",", -1));
    }

    /** As in the path, without {@code .csv}. */
    public String file() {
        return file;
    }

    List<String> columns() {
        return columns;
    }

    public static Optional<ExportName> of(String file) {
        return Arrays.stream(values()).filter(name -> name.file.equals(file)).findFirst();
    }
}
