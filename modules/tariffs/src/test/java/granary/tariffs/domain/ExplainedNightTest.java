package granary.tariffs.domain;

import static org.assertj.core.api.Assertions.assertThat;

import granary.country.Countries;
import granary.money.BusinessDate;
import granary.money.Rate;
import granary.network.domain.PartnerModel;
import granary.transactions.domain.Kind;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ExplainedNightTest {
    private static final BusinessDate DAY = BusinessDate.of(2026, 10, 29);
    private static final Kind[] KINDS = {Kind.PURCHASE, Kind.TOP_UP, Kind.PARCEL_DELIVERY};
    private long seq = 1_000;

    @Test
    void theArithmeticIsShownStepByStep() {
        FeeArithmetic arithmetic = FeeArithmetic.of(new Tier(1, 8_000, 10, 20, 500), 1_563);
        assertThat(arithmetic.exactShareMinor()).isEqualByComparingTo("12.504");
        assertThat(arithmetic.roundedShareMinor()).isEqualTo(13);
        assertThat(arithmetic.sumMinor()).isEqualTo(23);
        assertThat(arithmetic.clamp()).isEqualTo(FeeArithmetic.Clamp.NONE);
        assertThat(arithmetic.feeMinor()).isEqualTo(23);
    }

    @Test
    void aHalfIsRoundedToTheEvenNeighbour() {
        Tier tier = new Tier(1, 500_000, 0, 0, Tier.NO_MAXIMUM);
        assertThat(FeeArithmetic.of(tier, 5).roundedShareMinor()).isEqualTo(2);
        assertThat(FeeArithmetic.of(tier, 7).roundedShareMinor()).isEqualTo(4);
    }

    @Test
    void theBoundsThatActAreNamed() {
        Tier tier = new Tier(1, 8_000, 10, 20, 500);
        assertThat(FeeArithmetic.of(tier, 1).clamp()).isEqualTo(FeeArithmetic.Clamp.RAISED_TO_MIN);
        assertThat(FeeArithmetic.of(tier, 1_000_000).clamp()).isEqualTo(FeeArithmetic.Clamp.CUT_TO_MAX);
    }

    @Test
    void theShareOfARefundIsShownAndTheLastOneTakesTheRemainder() {
        Work.SettledFee fee = new Work.SettledFee(3, new FeeLine.Price(1, 1, 1), 10, 0, 0);
        ClawbackArithmetic first = ClawbackArithmetic.of(fee, 1);
        assertThat(first.exactShareMinor()).isEqualByComparingTo("3.3333333333");
        assertThat(first.clawbackMinor()).isEqualTo(3);
        ClawbackArithmetic last = ClawbackArithmetic.of(fee.after(1, 3), 2);
        assertThat(last.completes()).isTrue();
        assertThat(last.clawbackMinor()).isEqualTo(7);
    }

    @Test
    void whatIsHeldNamesItsRelease() {
        Tariff tariff = tariff(List.of(new Tier(1, 10_000, 0, 0, Tier.NO_MAXIMUM)), 100_000, 1);
        Work work = new Work(7, Movements.NONE, List.of(item(Kind.PURCHASE, 10_000)), List.of());
        FeeExplanation.Accrual accrual =
                (FeeExplanation.Accrual) explained(tariff, work).of(1_000).orElseThrow();
        assertThat(accrual.line().heldMinor()).isEqualTo(10);
        assertThat(accrual.release()).isEqualTo("2026-11-02");
    }

    @Test
    void whatEarnedNothingHasNothingToExplain() {
        Tariff tariff = tariff(List.of(new Tier(1, 10_000, 0, 0, Tier.NO_MAXIMUM)), 0, 1);
        Work work = new Work(7, Movements.NONE, List.of(item(Kind.LOCAL_SALE, 10_000)), List.of());
        assertThat(explained(tariff, work).of(1_000)).isEmpty();
    }

    @Property(tries = 500)
    void everyLineOfANightIsExplainedByItsOwnFigures(
            @ForAll("ladders") List<Tier> tiers,
            @ForAll @IntRange(max = Rate.WHOLE_PPM) int holdbackPpm,
            @ForAll @Size(max = 20) List<@LongRange(min = 1, max = 10_000_000_000L) Long> amounts,
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 100) Integer> refundShares,
            @ForAll @IntRange(max = 40) int done) {
        Tariff tariff = tariff(tiers, holdbackPpm, 3);
        List<Work.Chargeable> items = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            items.add(item(KINDS[i % KINDS.length], amounts.get(i)));
        }
        Work work = new Work(7, Movements.NONE, items, refunds(items, refundShares, tariff));
        PartnerResult night = PartnerNight.settle(terms(tariff), opening(done), work);

        ExplainedNight explained =
                new ExplainedNight(terms(tariff), opening(done), work, new TariffHistory(List.of(tariff)));

        assertThat(night.lines()).allSatisfy(line -> {
            FeeExplanation explanation = explained.of(line.seq()).orElseThrow();
            assertThat(explanation.line()).isEqualTo(line);
            assertThat(feeOf(explanation)).isEqualTo(line.feeMinor());
        });
    }

    private static long feeOf(FeeExplanation explanation) {
        if (explanation instanceof FeeExplanation.Accrual accrual) {
            return accrual.arithmetic().feeMinor();
        }
        FeeExplanation.Recovery recovery = (FeeExplanation.Recovery) explanation;
        assertThat(recovery.taken().clawedMinor())
                .isEqualTo(recovery.arithmetic().clawbackMinor());
        return -recovery.arithmetic().clawbackMinor();
    }

    /** Of this night's items in turn, and after them of one that an earlier night settled. */
    private List<Work.Refund> refunds(List<Work.Chargeable> items, List<Integer> shares, Tariff tariff) {
        Work.SettledFee earlier = new Work.SettledFee(1_000, new FeeLine.Price(tariff.version(), 1, 9), 77, 100, 8);
        List<Work.Refund> refunds = new ArrayList<>();
        long[] left = items.stream().mapToLong(Work.Chargeable::amountMinor).toArray();
        long earlierLeft = 900;
        for (int i = 0; i < shares.size(); i++) {
            int of = i % (items.size() + 1);
            if (of == items.size()) {
                long amount = Math.min(earlierLeft, shares.get(i) * 10L);
                earlierLeft -= amount;
                if (amount > 0) {
                    refunds.add(new Work.Refund(seq++, 1, amount, 7, earlier));
                }
                continue;
            }
            Work.Chargeable original = items.get(of);
            long amount = Math.min(left[of], Math.max(1, original.amountMinor() / 100 * shares.get(i)));
            left[of] -= amount;
            if (amount > 0) {
                refunds.add(new Work.Refund(seq++, 1, amount, original.seq(), null));
            }
        }
        return refunds;
    }

    @Provide
    Arbitrary<List<Tier>> ladders() {
        Arbitrary<Tier> tier = Combinators.combine(
                        Arbitraries.integers().between(0, 50_000),
                        Arbitraries.longs().between(0, 300),
                        Arbitraries.longs().between(0, 200),
                        Arbitraries.longs().between(200, 5_000))
                .as((rate, fixed, min, max) -> new Tier(1, rate, fixed, min, max));
        return tier.list().ofMinSize(1).ofMaxSize(4).map(ExplainedNightTest::ascending);
    }

    private static List<Tier> ascending(List<Tier> tiers) {
        List<Tier> ladder = new ArrayList<>();
        for (Tier tier : tiers) {
            int from = ladder.size() * 5 + 1;
            ladder.add(new Tier(from, tier.ratePpm(), tier.fixedMinor(), tier.minMinor(), tier.maxMinor()));
        }
        return ladder;
    }

    private Work.Chargeable item(Kind kind, long amountMinor) {
        return new Work.Chargeable(seq++, 1, kind, "TAOBAO", PartnerModel.STORE, "A", amountMinor);
    }

    private static ExplainedNight explained(Tariff tariff, Work work) {
        return new ExplainedNight(terms(tariff), Opening.nothing(), work, new TariffHistory(List.of(tariff)));
    }

    private static Opening opening(int done) {
        return new Opening(50, 0, Holdback.parse("2026-10-30:30"), MonthCounts.of(done, 0, done, 0, 0, 0, 0));
    }

    private static Tariff tariff(List<Tier> tiers, int holdbackPpm, int version) {
        return new Tariff(
                new Tariff.Edition("CN", version, BusinessDate.of(2026, 1, 1)),
                new Rate(holdbackPpm),
                2,
                List.of(
                        new Rule(1, Kind.PURCHASE, null, null, null, tiers),
                        new Rule(2, Kind.TOP_UP, PartnerModel.STORE, null, "TAOBAO", tiers)));
    }

    private static NightTerms terms(Tariff tariff) {
        return new NightTerms(DAY, tariff, new Countries().get("CN").calendar());
    }
}
