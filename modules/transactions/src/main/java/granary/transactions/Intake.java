package granary.transactions;

import granary.country.Countries;
import granary.country.Country;
import granary.ledger.domain.JournalEntry;
import granary.money.BusinessDate;
import granary.money.Money;
import granary.network.CenterRef;
import granary.network.Directory;
import granary.network.SellerRef;
import granary.transactions.domain.Kind;
import granary.transactions.domain.Principal;
import granary.transactions.domain.PrincipalEntry;
import granary.transactions.domain.ServiceTransaction;
import granary.transactions.domain.SourceKey;
import granary.transactions.store.IntakeSequence;
import granary.transactions.store.RefundStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One call of the batch intake: decides item after item, seeing what the earlier ones of the call have changed. */
final class Intake {
    /** What an intake asks while it decides. */
    record World(IntakeSequence sequence, BusinessDays days, Directory directory, Countries countries, Instant now) {}

    /** An item that is refused; carries the answer up to {@link #take}. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient IntakeOutcome.Refused answer;

        Refusal(String code, String detail) {
            super(code, null, false, false);
            answer = new IntakeOutcome.Refused(code, detail);
        }
    }

    private final Map<SourceKey, ServiceTransaction> known;
    private final RefundTotals totals;
    private final World world;
    private final List<ServiceTransaction> accepted = new ArrayList<>();
    private final List<JournalEntry> entries = new ArrayList<>();
    private final Map<String, Optional<BusinessDate>> firstOpen = new HashMap<>();

    Intake(Map<SourceKey, ServiceTransaction> known, RefundStore refunds, World world) {
        this.known = new HashMap<>(known);
        this.totals = new RefundTotals(refunds);
        this.world = world;
    }

    IntakeOutcome take(IntakeItem item) {
        try {
            return decide(item);
        } catch (Refusal refusal) {
            return refusal.answer;
        }
    }

    List<ServiceTransaction> accepted() {
        return accepted;
    }

    List<JournalEntry> entries() {
        return entries;
    }

    void moveRefundTotals() {
        totals.store();
    }

    private IntakeOutcome decide(IntakeItem item) {
        if (item.key().isOwn()) {
            throw new Refusal(
                    "RESERVED_SOURCE",
                    "the source \"%s\" is Granary's own".formatted(item.key().source()));
        }
        CenterRef center = world.directory()
                .center(item.where().center())
                .orElseThrow(() -> new Refusal(
                        "UNKNOWN_CENTER", "there is no center " + item.where().center()));
        Country country = world.countries().get(center.country());
        Principal principal = principal(item, country);
        ServiceTransaction original = original(item);
        ServiceTransaction before = known.get(item.key());
        long seq = before == null ? world.sequence().next() : before.seq();
        ServiceTransaction transaction = new ServiceTransaction(
                seq,
                item.key(),
                place(center, original),
                before == null ? date(item, country, original) : before.date(),
                item.kind(),
                item.where().channel(),
                item.where().providerRef(),
                item.amount(),
                item.tradeTime(),
                original == null ? null : original.seq(),
                principal);
        if (before != null) {
            return repeated(transaction, before);
        }
        if (original != null) {
            refund(transaction, original);
        }
        return accept(transaction, original);
    }

    private IntakeOutcome accept(ServiceTransaction transaction, @Nullable ServiceTransaction original) {
        ServiceTransaction principalOf = original == null ? transaction : original;
        PrincipalEntry.Owners owners = PrincipalOwners.of(principalOf, world.directory());
        Optional<JournalEntry> entry = original == null
                ? PrincipalEntry.accepted(transaction, owners)
                : PrincipalEntry.refunded(transaction, original, owners);
        entry.ifPresent(entries::add);
        accepted.add(transaction);
        known.put(transaction.key(), transaction);
        return new IntakeOutcome.Accepted(transaction.id());
    }

    private static IntakeOutcome repeated(ServiceTransaction told, ServiceTransaction before) {
        if (!told.tellsTheSame(before)) {
            throw new Refusal("DIFFERENT_REPEAT", "%s was accepted before with other content".formatted(told.key()));
        }
        return new IntakeOutcome.Repeated(before.id());
    }

    private Principal principal(IntakeItem item, Country country) {
        if (!item.amount().currency().equals(country.currency())) {
            throw new Refusal("WRONG_CURRENCY", "%s books in %s".formatted(country.code(), country.currency()));
        }
        IntakeItem.Told told = item.told();
        return new Principal(told.payment(), cost(item, told.cost()), seller(item, told.seller()));
    }

    private static @Nullable Long cost(IntakeItem item, @Nullable Money cost) {
        if (cost == null) {
            return null;
        }
        if (item.kind() != Kind.TOP_UP) {
            throw new Refusal("COST_WITHOUT_TOP_UP", "only a TOP_UP has a cost");
        }
        if (!cost.currency().equals(item.amount().currency())
                || cost.isNegative()
                || cost.compareTo(item.amount()) > 0) {
            throw new Refusal("COST_OUT_OF_RANGE", "a cost is from 0 to the amount, in its currency");
        }
        return cost.minor();
    }

    private @Nullable Integer seller(IntakeItem item, @Nullable String code) {
        if (code == null) {
            return null;
        }
        if (item.kind() != Kind.LOCAL_SALE) {
            throw new Refusal("SELLER_WITHOUT_SALE", "only a LOCAL_SALE has a seller");
        }
        SellerRef seller = world.directory()
                .seller(code)
                .orElseThrow(() -> new Refusal("UNKNOWN_SELLER", "there is no seller " + code));
        return seller.no();
    }

    private @Nullable ServiceTransaction original(IntakeItem item) {
        SourceKey reverses = item.reverses();
        if (reverses == null != (item.kind() != Kind.REFUND)) {
            throw new Refusal("REVERSES_AND_REFUND", "a REFUND names what it reverses, and nothing else does");
        }
        if (reverses == null) {
            return null;
        }
        ServiceTransaction original = known.get(reverses);
        if (original == null || original.kind() == Kind.REFUND) {
            throw new Refusal("UNKNOWN_ORIGINAL", "there is nothing to refund under " + reverses.id());
        }
        if (!original.amount().currency().equals(item.amount().currency())) {
            throw new Refusal("WRONG_CURRENCY", "a refund is in its original's currency");
        }
        return original;
    }

    private void refund(ServiceTransaction refund, ServiceTransaction original) {
        if (!totals.add(original, refund.amount().minor())) {
            throw new Refusal("REFUND_TOO_LARGE", "more would be refunded than %s was worth".formatted(original.key()));
        }
    }

    /** A refund is settled where its original is: the partner who earned the fee pays it back. */
    private static ServiceTransaction.Place place(CenterRef center, @Nullable ServiceTransaction original) {
        int county = original == null ? center.countyNo() : original.place().settleCounty();
        return new ServiceTransaction.Place(center.country(), center.no(), county);
    }

    private BusinessDate date(IntakeItem item, Country country, @Nullable ServiceTransaction original) {
        if (item.tradeTime().isAfter(world.now())) {
            throw new Refusal("TRADE_TIME_IN_FUTURE", "the trade time lies in the future");
        }
        BusinessDate date = country.businessDate(item.tradeTime());
        Optional<BusinessDate> open =
                firstOpen.computeIfAbsent(country.code(), code -> world.days().firstOpenLocked(code));
        BusinessDate dated = open.map(date::max).orElse(date);
        return original == null ? dated : dated.max(original.date());
    }
}
