package granary.network.store;

import granary.access.Micros;
import granary.database.Database;
import granary.network.domain.PartnerEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Date;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes what a bulk call adds to the partners: new ones, periods, and the names that came with periods. */
@ApplicationScoped
public class PartnerRows {
    @Inject
    Database database;

    /** For the container, which injects. */
    public PartnerRows() {}

    public PartnerRows(Database database) {
        this.database = database;
    }

    /** What is to be written, collected in the order in which it is recorded. */
    public static final class Additions {
        private record Period(long recordedSeq, int partnerNo, int centerNo, PartnerEntry entry) {}

        private final List<Period> newcomers = new ArrayList<>();
        private final List<Period> known = new ArrayList<>();

        /** A new partner and its first period. */
        public void partner(long recordedSeq, int partnerNo, int centerNo, PartnerEntry entry) {
            newcomers.add(new Period(recordedSeq, partnerNo, centerNo, entry));
        }

        /** One more period of a partner, which also takes the name given with it. */
        public void period(long recordedSeq, int partnerNo, int centerNo, PartnerEntry entry) {
            known.add(new Period(recordedSeq, partnerNo, centerNo, entry));
        }
    }

    public void add(Additions additions, Instant recordedAt) {
        long micros = Micros.of(recordedAt);
        addPartners(additions.newcomers);
        addPeriods(additions.newcomers, micros);
        rename(additions.known);
        addPeriods(additions.known, micros);
    }

    private void addPartners(List<Additions.Period> newcomers) {
        if (newcomers.isEmpty()) {
            return;
        }
        database.jdbi().useHandle(h -> {
            PreparedBatch partners =
                    h.prepareBatch("INSERT INTO partner (partner_no, code, name, version) VALUES (?, ?, ?, 1)");
            newcomers.forEach(one -> partners.add(
                    one.partnerNo(), one.entry().code(), one.entry().name()));
            partners.execute();
        });
    }

    private void addPeriods(List<Additions.Period> added, long recordedAtMicros) {
        if (added.isEmpty()) {
            return;
        }
        database.jdbi().useHandle(h -> {
            PreparedBatch periods = h.prepareBatch("""
                    INSERT INTO partner_period
                        (recorded_seq, partner_no, center_no, model, since, given_name, recorded_at_micros)
                    VALUES (?, ?, ?, ?, ?, ?, ?)""");
            for (Additions.Period one : added) {
                periods.add(
                        one.recordedSeq(),
                        one.partnerNo(),
                        one.centerNo(),
                        one.entry().model().name(),
                        Date.valueOf(one.entry().since().day()),
                        one.entry().name(),
                        recordedAtMicros);
            }
            periods.execute();
        });
    }

    private void rename(List<Additions.Period> known) {
        if (known.isEmpty()) {
            return;
        }
        database.jdbi().useHandle(h -> {
            PreparedBatch names =
                    h.prepareBatch("UPDATE partner SET name = ?, version = version + 1 WHERE partner_no = ?");
            known.forEach(one -> names.add(one.entry().name(), one.partnerNo()));
            names.execute();
        });
    }
}
