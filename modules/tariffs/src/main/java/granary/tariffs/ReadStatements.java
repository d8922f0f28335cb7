package granary.tariffs;

import granary.database.Database;
import granary.database.Shared;
import granary.money.BusinessDate;
import granary.tariffs.domain.Counties;
import granary.tariffs.domain.StoredStatement;
import granary.tariffs.store.StatementStore;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Partners' statements, for exports, payouts and people. */
@Shared
public class ReadStatements {
    private final StatementStore store;

    @Inject
    public ReadStatements(Database database) {
        store = new StatementStore(database);
    }

    /** Every partner's statement of a night, also where nothing moved. */
    public void each(String country, BusinessDate date, Consumer<StoredStatement> consumer) {
        store.each(country, date, Counties.ALL, consumer);
    }

    /** One partner's statement of a night, also where nothing moved; empty before the partner's first. */
    public Optional<StoredStatement> find(String country, BusinessDate date, int partnerNo) {
        return store.find(country, date, partnerNo);
    }

    /** Up to {@code most} statements of a night that say anything, of partners beyond a number, by number. */
    public List<StoredStatement> page(String country, BusinessDate date, int afterPartner, int most) {
        return store.page(country, date, afterPartner, most);
    }
}
