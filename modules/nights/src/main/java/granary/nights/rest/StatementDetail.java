package granary.nights.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import granary.access.wire.MoneyJson;
import granary.cash.domain.OverdueCash;
import granary.cash.domain.SetOff;
import granary.network.PartnerPost;
import granary.nights.domain.PartnerStatement;
import granary.nights.domain.PartnerStatement.PayoutPart;
import granary.tariffs.domain.StoredStatement;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A statement with what explains it.
 *
 * @param heldUntil everything that is held back at the end of the night, by the date of its release
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "StatementDetail")
record StatementDetail(
        StatementView statement,
        List<Post> centers,
        List<Held> heldUntil,

        @Schema(description = "what stands on 2110: it is paid where it reaches the country's minimum")
        MoneyJson payable,

        @Schema(description = "what the partner owes us, on 1410")
        MoneyJson owing,

        List<FeesOfKind> fees,

        @Schema(description = "part of earned where they are in the partner's favour, of recovered otherwise")
        List<AdjustmentOfStatement> adjustments,

        @Nullable Change change,

        @Schema(description = "the payout that this statement shows as paid") @Nullable
        PayoutJson paid,

        @Schema(description = "what the night proposes to pay of its closing") @Nullable
        PayoutJson drafted,

        @Schema(description = "the cash that this statement's fees paid, with the partner's consent; within paid")
        @Nullable
        SetOffJson setOff,

        @Schema(description = "cash that the night found overdue, and what it does to the payout") @Nullable
        OverdueJson overdueCash,

        @Schema(description = "SHA-256 of the night's seal") @Nullable
        String sealFingerprint,

        LinksJson links) {

    /** A center that the partner ran on the date, and how. */
    @Schema(name = "StatementCenter")
    record Post(
            @Schema(examples = "V000015") String center,

            @Schema(enumeration = {"STORE", "SELLER"}) String model,

            String since) {
        static Post of(PartnerPost post) {
            return new Post(post.center(), post.model().name(), post.since().toString());
        }
    }

    /** An amount that is held back until its release. */
    @Schema(name = "HeldAmount")
    record Held(@Schema(examples = "2026-11-02") String release, MoneyJson amount) {}

    /** A payout of the partner's fees. */
    @Schema(name = "StatementPayout")
    record PayoutJson(
            @Schema(examples = "pob_01JBC3Q5Z8V7T9M4X2K6W0RHNE")
            String batch,

            @Schema(description = "of the batch", examples = "APPROVED")
            String state,

            MoneyJson amount,

            @Schema(description = "the business date that it is booked on")
            String postingDate,

            @Nullable String href,
            @Nullable String entries) {
        static PayoutJson of(PayoutPart part, boolean books) {
            String reference = part.batch().entryOf(part.payout()).reference();
            return new PayoutJson(
                    part.batch().id(),
                    part.batch().state().name(),
                    MoneyJson.of(part.payout().amount()),
                    part.batch().postingDate().toString(),
                    books ? Links.payoutBatch(part.batch().id()) : null,
                    books ? Links.entries(reference) : null);
        }
    }

    /** Cash in hand that was paid by fees. */
    @Schema(name = "StatementSetOff")
    record SetOffJson(
            MoneyJson amount,

            @Schema(description = "the night that found it overdue", examples = "2026-11-24")
            String night,

            @Nullable String entries) {
        static SetOffJson of(SetOff setOff, boolean books) {
            return new SetOffJson(
                    MoneyJson.of(setOff.amount()),
                    setOff.night().toString(),
                    books ? Links.entries(setOff.reference()) : null);
        }
    }

    /** Overdue cash and its consequence. */
    @Schema(name = "StatementOverdueCash")
    record OverdueJson(
            SumJson overdue,

            @Schema(description = "of the closing, on the next business date")
            MoneyJson setOff,

            @Schema(description = "the payout that is not drafted because of it")
            MoneyJson blocked) {
        static OverdueJson of(OverdueCash cash, String currency) {
            return new OverdueJson(
                    new SumJson(cash.overdue(), currency),
                    new MoneyJson(cash.setOffMinor(), currency),
                    new MoneyJson(cash.blockedMinor(), currency));
        }
    }

    /** Where the statement leads; entries and night are for those who may read the books. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "StatementLinks")
    record LinksJson(
            String lines,
            @Nullable String entries,
            @Nullable String night,
            @Nullable String before) {}

    /** @param books whether the reader may read the books too */
    static StatementDetail of(PartnerStatement statement, boolean books) {
        StoredStatement stored = statement.stored();
        String currency = stored.currency();
        return new StatementDetail(
                StatementView.of(statement.listed()),
                statement.posts().stream().map(Post::of).toList(),
                stored.statement().end().holdback().byRelease().entrySet().stream()
                        .map(held -> new Held(held.getKey().toString(), new MoneyJson(held.getValue(), currency)))
                        .toList(),
                new MoneyJson(stored.statement().end().payableMinor(), currency),
                new MoneyJson(stored.statement().end().receivableMinor(), currency),
                FeesOfKind.of(statement),
                statement.adjustments().stream().map(AdjustmentOfStatement::of).toList(),
                Change.of(statement),
                statement.paid().map(part -> PayoutJson.of(part, books)).orElse(null),
                statement.drafted().map(part -> PayoutJson.of(part, books)).orElse(null),
                statement.cash().setOff().map(one -> SetOffJson.of(one, books)).orElse(null),
                statement
                        .cash()
                        .overdue()
                        .map(one -> OverdueJson.of(one, currency))
                        .orElse(null),
                statement.fingerprint().orElse(null),
                links(statement, books));
    }

    private static LinksJson links(PartnerStatement statement, boolean books) {
        var id = statement.listed().id();
        return new LinksJson(
                Links.lines(id),
                books && statement.entry().isPresent() ? Links.entries(id.toString()) : null,
                books ? Links.night(id.night()) : null,
                Change.before(statement).map(Links::statement).orElse(null));
    }
}
