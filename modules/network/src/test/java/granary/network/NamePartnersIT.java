package granary.network;

import static org.assertj.core.api.Assertions.assertThat;

import granary.database.Database;
import granary.database.Dialect;
import granary.database.OnEachDatabase;
import granary.database.TestDatabase;
import granary.money.BusinessDate;
import granary.network.domain.PartnerModel;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class NamePartnersIT {
    private static final BusinessDate DAY = BusinessDate.of(2026, 10, 29);

    private final Database database;
    private final NamePartners names;

    NamePartnersIT(Dialect dialect) {
        database = TestDatabase.migrated(dialect, "network");
        names = new NamePartners(database);
    }

    @BeforeEach
    void twoPartnersAndTwoCenters() {
        database.jdbi().useHandle(h -> {
            h.execute("INSERT INTO county VALUES (1, 'Y1', 'County', 'CN', NULL, 'A', 1)");
            h.execute("INSERT INTO center VALUES (1, 'V1', 'Center', 1, 1), (2, 'V2', 'Center', 1, 1)");
            h.execute("INSERT INTO partner VALUES (1, 'P1', 'Li', 1), (2, 'P2', 'Wang', 1)");
            h.execute("""
                    INSERT INTO partner_period VALUES
                        (1, 1, 1, 'STORE', DATE('2026-01-01'), 'Li', 0), (2, 1, 2, 'SELLER', DATE('2026-02-01'), 'Li', 0),
                        (3, 2, 2, 'STORE', DATE('2026-10-29'), 'Wang', 0)
                    """);
        });
    }

    @Test
    void partnersAreFoundByCodeAndByNumber() {
        assertThat(names.find("P2")).contains(new PartnerRef(2, "P2", "Wang"));
        assertThat(names.find("P9")).isEmpty();
        assertThat(names.find(List.of(2, 1, 9)).keySet()).containsExactly(1, 2);
        assertThat(names.find(List.of())).isEmpty();
    }

    @Test
    void aPartnersCentersAreThoseOfTheDateAsRecordedByThen() {
        PartnerRef li = names.find("P1").orElseThrow();
        PartnerPost first = new PartnerPost("V1", PartnerModel.STORE, BusinessDate.of(2026, 1, 1));
        PartnerPost second = new PartnerPost("V2", PartnerModel.SELLER, BusinessDate.of(2026, 2, 1));
        assertThat(names.posts(li, "CN", DAY.previous(), 3)).containsExactly(first, second);
        assertThat(names.posts(li, "CN", DAY, 3)).containsExactly(first);
        // Before Wang's period was recorded, nobody knew of it.
        assertThat(names.posts(li, "CN", DAY, 2)).containsExactly(first, second);
        assertThat(names.posts(li, "VN", DAY, 3)).isEmpty();
    }
}
