package granary.adjustments;

import granary.access.Audit;
import granary.access.Caller;
import granary.access.IfMatch;
import granary.access.Role;
import granary.access.Scope;
import granary.adjustments.domain.Adjustment;
import granary.adjustments.domain.Dispute;
import granary.adjustments.domain.SealedLine;
import granary.adjustments.domain.SettledPartner;
import granary.country.BusinessClock;
import granary.country.Countries;
import granary.database.Database;
import granary.database.Dialect;
import granary.database.TestDatabase;
import granary.money.BusinessDate;
import granary.money.Money;
import granary.transactions.BusinessDays;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The use cases of adjustments over an empty database, beside sealed nights that a test tells. */
final class AdjustmentBooks {
    static final SettledPartner PARTNER = new SettledPartner("CN", 7, "P7", Money.CNY);
    private static final BusinessDate NIGHT = BusinessDate.of(2026, 10, 29);

    final FindAdjustments find;
    final FindDisputes disputes;
    final List<String> deeds = new ArrayList<>();
    private final Map<String, SealedLine> lines = new HashMap<>();
    private final ProposeAdjustment propose;
    private final DecideAdjustment decide;
    private final RaiseDispute raise;
    private final AnswerDispute answer;

    AdjustmentBooks(Dialect dialect) {
        Database database = TestDatabase.migrated(dialect, "transactions", "adjustments");
        Audit audit = new Audit() {
            @Override
            public void record(Caller caller, String action, String subject, String detailJson) {
                deeds.add(caller.id() + " " + action);
            }
        };
        SealedNights nights = new SealedNights() {
            @Override
            public Optional<SealedLine> line(String feeLine) {
                return Optional.ofNullable(lines.get(feeLine));
            }

            @Override
            public Optional<SettledPartner> partner(String country, String code) {
                return code.equals(PARTNER.code()) ? Optional.of(PARTNER) : Optional.empty();
            }
        };
        BusinessDays days = new BusinessDays(database, new Countries());
        days.open();
        BusinessClock clock = new BusinessClock();
        find = new FindAdjustments(database);
        disputes = new FindDisputes(database);
        propose = new ProposeAdjustment(database, nights, clock, audit);
        decide = new DecideAdjustment(database, nights, days, new Countries(), clock, audit);
        raise = new RaiseDispute(database, nights, clock, audit);
        answer = new AnswerDispute(database, propose, clock, audit);
    }

    /** A line of the partner's that no other test knows. */
    String line(long feeMinor) {
        String id = "fee_" + lines.size();
        lines.put(id, new SealedLine(id, PARTNER, NIGHT, feeMinor));
        return id;
    }

    Adjustment propose(String line, long minor, String maker) {
        return propose.propose(
                new ProposeAdjustment.Asked(
                        "CN", "P7", Optional.of(line), Money.of(minor, Money.CNY), "a tier too low"),
                who(maker, Role.MAKER));
    }

    Adjustment decide(Adjustment seen, boolean approve, String checker) {
        return decide.decide(
                seen.id(),
                IfMatch.required(IfMatch.etag(seen.correction().hash())),
                new DecideAdjustment.Opinion(approve, ""),
                who(checker, Role.CHECKER));
    }

    Dispute raise(String line) {
        return raise.raise(
                line,
                "a tier too low",
                new Caller("P7's", "P7's", Role.PARTNER, new Scope(Set.of(), Set.of(), Set.of("P7"))));
    }

    Dispute answer(Dispute seen, Optional<Long> minor) {
        return answer.answer(
                seen.id(),
                IfMatch.required(IfMatch.etag(seen.tag())),
                new AnswerDispute.Reply(minor.map(by -> Money.of(by, Money.CNY)), "as you say"),
                who("maker", Role.MAKER));
    }

    private static Caller who(String id, Role role) {
        return new Caller(id, id, role, Scope.NONE);
    }
}
