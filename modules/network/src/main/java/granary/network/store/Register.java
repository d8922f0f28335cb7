package granary.network.store;

import granary.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Gives out row numbers and recorded sequences. Whoever changes the network locks the register first and holds it until
 * the commit: changes follow one another, so that numbers become visible in their order and codes cannot be taken twice.
 */
@ApplicationScoped
public class Register {
    @Inject
    Database database;

    /** For the container, which injects. */
    public Register() {}

    public Register(Database database) {
        this.database = database;
    }

    /** Waits for whoever changes the network at the moment. */
    public Numbers lock() {
        return database.jdbi().withHandle(h -> {
            h.execute("UPDATE network_register SET recorded_seq = recorded_seq WHERE id = 1");
            return h.createQuery("""
                            SELECT recorded_seq, county_no, center_no, partner_no, seller_no
                            FROM network_register WHERE id = 1""").map((rs, ctx) -> new Numbers(rs)).one();
        });
    }

    /** To be called once, after {@link #lock} and in the same transaction. */
    public void save(Numbers numbers) {
        database.jdbi()
                .useHandle(h -> h.createUpdate("""
                                UPDATE network_register
                                SET recorded_seq = :seq, county_no = :county, center_no = :center,
                                    partner_no = :partner, seller_no = :seller
                                WHERE id = 1""")
                        .bind("seq", numbers.recordedSeq)
                        .bind("county", numbers.countyNo)
                        .bind("center", numbers.centerNo)
                        .bind("partner", numbers.partnerNo)
                        .bind("seller", numbers.sellerNo)
                        .execute());
    }

    /** The numbers given out so far. */
    public static final class Numbers {
        private long recordedSeq;
        private int countyNo;
        private int centerNo;
        private int partnerNo;
        private int sellerNo;

        private Numbers(ResultSet rs) throws SQLException {
            recordedSeq = rs.getLong(1);
            countyNo = rs.getInt(2);
            centerNo = rs.getInt(3);
            partnerNo = rs.getInt(4);
            sellerNo = rs.getInt(5);
        }

        public long nextSeq() {
            return ++recordedSeq;
        }

        public int nextCounty() {
            return ++countyNo;
        }

        public int nextCenter() {
            return ++centerNo;
        }

        public int nextPartner() {
            return ++partnerNo;
        }

        public int nextSeller() {
            return ++sellerNo;
        }
    }
}
