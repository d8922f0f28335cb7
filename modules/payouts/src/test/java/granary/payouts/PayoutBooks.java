package granary.payouts;

import granary.access.Audit;
import granary.access.Caller;
import granary.access.IfMatch;
import granary.access.Role;
import granary.access.Scope;
import granary.country.BusinessClock;
import granary.country.Countries;
import granary.country.Country;
import granary.database.Database;
import granary.database.Dialect;
import granary.database.TestDatabase;
import granary.ledger.PostEntries;
import granary.money.BusinessDate;
import granary.payouts.domain.PartnerBalance;
import granary.payouts.domain.Payout;
import granary.payouts.domain.PayoutBatch;
import granary.payouts.domain.SellerMovement;
import granary.payouts.domain.Verdict;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The use cases of payouts over an empty database, for tests. */
final class PayoutBooks {
    static final Country CHINA = new Countries().get("CN");

    final Database database;
    final ReadPayouts read;
    final ReleasePayouts release;
    final DecidePayouts decide;
    final List<String> deeds = new ArrayList<>();
    private final Audit audit = new Audit() {
        @Override
        public void record(Caller caller, String action, String subject, String detailJson) {
            deeds.add(caller.id() + " " + action);
        }
    };
    private final DraftPayouts draft;

    PayoutBooks(Dialect dialect) {
        database = TestDatabase.migrated(dialect, "payouts", "ledger");
        read = new ReadPayouts(database);
        release = new ReleasePayouts(database);
        decide = new DecidePayouts(database, new PostEntries(database), audit, new BusinessClock());
        draft = new DraftPayouts(database, new CarrySellers(database));
    }

    DraftPayouts.Draft draft(BusinessDate night, List<PartnerBalance> balances, List<SellerMovement> movements) {
        return draft.draft(CHINA, night, balances.stream(), movements.stream());
    }

    DraftPayouts.Draft draftOnly(BusinessDate night, SellerMovement... movements) {
        return draft.draft(CHINA, night, Stream.empty(), Stream.of(movements));
    }

    PayoutBatch decide(PayoutBatch batch, Verdict verdict, String who) {
        IfMatch seen = IfMatch.required(IfMatch.etag(batch.content().hash()));
        return decide.decide(
                batch.id(),
                seen,
                new DecidePayouts.Opinion(verdict, ""),
                new Caller(who, who, Role.CHECKER, Scope.NONE));
    }

    List<Payout> payouts(BusinessDate night) {
        List<Payout> found = new ArrayList<>();
        read.ofNight("CN", night, found::add);
        return found;
    }

    /** Sums of postings dated {@code date} by account and owner, debits above zero. */
    Map<String, BigInteger> posted(BusinessDate date) {
        Map<String, BigInteger> sums = new TreeMap<>();
        for (int slot = 1; slot <= 2; slot++) {
            String query = """
                    SELECT account%1$d AS account, owner%1$d AS owner, amount%1$d AS amount
                    FROM journal_entry WHERE business_date = :date
                    """.formatted(slot);
            database.jdbi()
                    .useHandle(handle -> handle.createQuery(query)
                            .bind("date", date.day())
                            .map((row, context) -> Map.entry(
                                    row.getInt("account") + " " + row.getString("owner"),
                                    BigInteger.valueOf(row.getLong("amount"))))
                            .forEach(side -> sums.merge(side.getKey(), side.getValue(), BigInteger::add)));
        }
        return sums;
    }

    static SellerMovement matched(String seller, long minor) {
        return SellerMovement.matched(seller, BigInteger.valueOf(minor));
    }

    static SellerMovement refunded(String seller, long minor) {
        return SellerMovement.refunded(seller, BigInteger.valueOf(minor));
    }
}
