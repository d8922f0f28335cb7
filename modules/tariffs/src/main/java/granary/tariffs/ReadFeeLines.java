package granary.tariffs;

import granary.database.Database;
import granary.database.Shared;
import granary.money.BusinessDate;
import granary.tariffs.domain.KindFees;
import granary.tariffs.domain.NightOfPartner;
import granary.tariffs.domain.PlacedFeeLine;
import granary.tariffs.domain.SourcedFeeLine;
import granary.tariffs.store.FeeLineStore;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Fee lines with the names that their sources know them by. */
@Shared
public class ReadFeeLines {
    private final FeeLineStore store;

    @Inject
    public ReadFeeLines(Database database) {
        store = new FeeLineStore(database);
    }

    /** Every fee line of a night, in no particular order. */
    public void each(String country, BusinessDate date, Consumer<SourcedFeeLine> consumer) {
        store.each(country, date, consumer);
    }

    /** The line of a transaction; empty where it has none. */
    public Optional<PlacedFeeLine> find(long seq) {
        return store.find(seq);
    }

    /** Up to {@code most} lines of one partner's night beyond a transaction, in the order of intake. */
    public List<PlacedFeeLine> page(NightOfPartner of, long afterSeq, int most) {
        return store.page(of, afterSeq, most);
    }

    /** What one partner's night brought, by kind. */
    public List<KindFees> byKind(NightOfPartner of) {
        return store.byKind(of);
    }
}
