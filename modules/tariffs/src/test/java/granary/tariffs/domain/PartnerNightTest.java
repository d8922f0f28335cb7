package granary.tariffs.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import granary.country.Countries;
import granary.money.BusinessDate;
import granary.money.Rate;
import granary.network.domain.PartnerModel;
import granary.transactions.domain.Kind;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PartnerNightTest {
    private static final BusinessDate DAY = BusinessDate.of(2026, 10, 29);
    private long seq = 1_000;

    @Test
    void aFeeIsEarnedAndATenthOfItHeld() {
        Statement statement =
                night(Opening.nothing(), 0, List.of(sale(10_000)), List.of()).statement();
        assertThat(statement.earnedMinor()).isEqualTo(100);
        assertThat(statement.heldMinor()).isEqualTo(10);
        assertThat(statement.closingMinor()).isEqualTo(90);
        assertThat(statement.end().holdback().text()).isEqualTo("2026-11-02:10");
    }

    @Test
    void theSecondTierBeginsWithTheThird() {
        PartnerResult result =
                night(Opening.nothing(), 0, List.of(sale(10_000), sale(10_000), sale(10_000)), List.of());
        assertThat(result.lines()).extracting(FeeLine::feeMinor).containsExactly(100L, 100L, 50L);
        assertThat(result.lines()).extracting(line -> line.price().ordinal()).containsExactly(1, 2, 3);
    }

    @Test
    void exemptTransactionsCountToo() {
        Work.Chargeable parcel =
                new Work.Chargeable(seq++, 1, Kind.PARCEL_DELIVERY, "CAINIAO", PartnerModel.STORE, "A", 5);
        PartnerResult result = night(Opening.nothing(), 0, List.of(parcel), List.of());
        assertThat(result.exemptions()).extracting(Exemption::reason).containsExactly(Exemption.Reason.NO_RULE);
        assertThat(result.statement().end().counts().of(Kind.PARCEL_DELIVERY)).isEqualTo(1);
    }

    @Test
    void whatAParkedPartnerDidCountsToo() {
        Work work = new Work(7, Movements.NONE, List.of(sale(10_000), sale(10_000)), List.of());
        PartnerResult result = PartnerResult.parked(work, Opening.nothing(), "sums do not fit");
        assertThat(result.exemptions()).hasSize(2);
        assertThat(result.statement().end().counts().of(Kind.PURCHASE)).isEqualTo(2);
    }

    @Test
    void aClawbackIsTakenFromTheBalanceThenTheHoldbackThenOwed() {
        Work.SettledFee fee = new Work.SettledFee(10_000, new FeeLine.Price(1, 1, 1), 100, 0, 0);
        Opening opening = new Opening(30, 0, Holdback.parse("2026-11-05:20"), MonthCounts.none());
        PartnerResult result = night(opening, 0, List.of(), List.of(new Work.Refund(seq++, 1, 10_000, 7, fee)));
        Clawback clawback = result.clawbacks().get(0);
        assertThat(clawback.fromPayableMinor()).isEqualTo(30);
        assertThat(clawback.fromHoldbackMinor()).isEqualTo(20);
        assertThat(clawback.fromReceivableMinor()).isEqualTo(50);
        Statement statement = result.statement();
        assertThat(statement.recoveredMinor()).isEqualTo(100);
        assertThat(statement.releasedMinor()).isEqualTo(20);
        assertThat(statement.closingMinor()).isEqualTo(-50);
    }

    @Test
    void anAdjustmentInThePartnersFavourIsPayableAtOnceAndRepaysWhatIsOwed() {
        Opening opening = new Opening(0, 40, Holdback.none(), MonthCounts.none());
        PartnerResult result = adjusted(opening, new Movements(0, 100, 0));
        assertThat(result.statement().earnedMinor()).isEqualTo(100);
        assertThat(result.statement().heldMinor()).isZero();
        assertThat(result.statement().end().payableMinor()).isEqualTo(60);
        assertThat(result.postings().fees5010().debit()).isEqualTo(100);
        assertThat(result.lines()).isEmpty();
    }

    @Test
    void anAdjustmentToThePartnersChargeIsTakenFromWhereAClawbackIs() {
        Opening opening = new Opening(30, 0, Holdback.parse("2026-11-05:20"), MonthCounts.none());
        Statement statement = adjusted(opening, new Movements(0, 0, 100)).statement();
        assertThat(statement.recoveredMinor()).isEqualTo(100);
        assertThat(statement.releasedMinor()).isEqualTo(20);
        assertThat(statement.closingMinor()).isEqualTo(-50);
        assertThat(statement.end().receivableMinor()).isEqualTo(50);
    }

    @Test
    void aParkedNightNamesTheAdjustmentsThatItDoesNotBook() {
        Work work = new Work(7, new Movements(0, 5, 3), List.of(), List.of());
        assertThat(PartnerResult.parked(work, Opening.nothing(), "sums do not fit")
                        .parkedBecause())
                .isEqualTo("sums do not fit; adjustments of +5 and -3 are not booked");
    }

    @Test
    void anOpenReceivableIsRepaidBeforeClawbacks() {
        Opening opening = new Opening(0, 40, Holdback.none(), MonthCounts.none());
        PartnerResult result = night(opening, 0, List.of(sale(10_000)), List.of());
        assertThat(result.statement().end().payableMinor()).isEqualTo(50);
        assertThat(result.statement().end().receivableMinor()).isZero();
        assertThat(result.postings().receivable1410().credit()).isEqualTo(40);
    }

    @Test
    void theCompletingRefundTakesTheRemainder() {
        Work.SettledFee fee = new Work.SettledFee(3, new FeeLine.Price(1, 1, 1), 1, 2, 0);
        assertThat(ClawbackArithmetic.of(fee, 1).clawbackMinor()).isEqualTo(1);
    }

    @Test
    void aRefundOfThisNightsSaleTakesItsFeeBack() {
        Work.Chargeable sale = sale(10_000);
        PartnerResult result = night(
                Opening.nothing(), 0, List.of(sale), List.of(new Work.Refund(seq++, 1, 10_000, sale.seq(), null)));
        assertThat(result.statement().recoveredMinor()).isEqualTo(100);
        assertThat(result.lines().get(1).price())
                .isEqualTo(result.lines().get(0).price());
        // The fee is gone, and nothing of it is released a second time.
        assertThat(result.statement().closingMinor()).isZero();
        assertThat(result.statement().end().holdback().total()).isZero();
    }

    @Test
    void aRefundOfWhatEarnedNothingIsExempt() {
        PartnerResult result = night(Opening.nothing(), 0, List.of(), List.of(new Work.Refund(seq++, 1, 5, 7, null)));
        assertThat(result.exemptions()).extracting(Exemption::reason).containsExactly(Exemption.Reason.ORIGINAL_EXEMPT);
    }

    @Test
    void whatIsDueIsReleased() {
        Opening opening = new Opening(0, 0, Holdback.parse("2026-10-29:5 2026-10-30:7"), MonthCounts.none());
        Statement statement = night(opening, 0, List.of(), List.of()).statement();
        assertThat(statement.releasedMinor()).isEqualTo(5);
        assertThat(statement.end().holdback().text()).isEqualTo("2026-10-30:7");
    }

    @Test
    void sumsThatDoNotFitThrow() {
        Opening opening = new Opening(Long.MAX_VALUE, 0, Holdback.none(), MonthCounts.none());
        assertThatThrownBy(() -> night(opening, 0, List.of(sale(10_000)), List.of()))
                .isInstanceOf(ArithmeticException.class);
    }

    @Property
    void everyNightClosesAndItsEntryBalances(
            @ForAll @LongRange(max = 100_000) long payable,
            @ForAll @LongRange(max = 500) long receivable,
            @ForAll @LongRange(max = 300) long held,
            @ForAll @LongRange(max = 3_000) long added,
            @ForAll @LongRange(max = 3_000) long taken,
            @ForAll @Size(max = 12) List<@LongRange(min = 1, max = 1_000_000) Long> sales,
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 100) Integer> refundShares) {
        List<Work.Chargeable> chargeable = new ArrayList<>();
        sales.forEach(amount -> chargeable.add(sale(amount)));
        List<Work.Refund> refunds = new ArrayList<>();
        for (int i = 0; i < Math.min(refundShares.size(), chargeable.size()); i++) {
            Work.Chargeable original = chargeable.get(i);
            long amount = Math.max(1, original.amountMinor() * refundShares.get(i) / 100);
            refunds.add(new Work.Refund(seq++, 1, amount, original.seq(), null));
        }
        Opening opening =
                new Opening(payable, receivable, Holdback.parse("2026-10-30:" + (held + 1)), MonthCounts.none());
        long heldBefore = opening.holdback().total();
        long openingBalance = opening.balanceMinor();

        Movements moved = new Movements(Math.min(payable, 50), added, taken);
        PartnerResult result = PartnerNight.settle(terms(), opening, new Work(7, moved, chargeable, refunds));

        Statement s = result.statement();
        assertThat(s.closingMinor())
                .isEqualTo(openingBalance
                        + s.earnedMinor()
                        - s.heldMinor()
                        + s.releasedMinor()
                        - s.recoveredMinor()
                        - s.paidMinor());
        assertThat(s.end().holdback().total()).isEqualTo(heldBefore + s.heldMinor() - s.releasedMinor());
        assertThat(result.lines().stream().mapToLong(FeeLine::feeMinor).sum())
                .isEqualTo(s.earnedMinor() - added - s.recoveredMinor() + taken);
        Postings p = result.postings();
        assertThat(p.fees5010().debit()
                        + p.payable2110().debit()
                        + p.holdback2120().debit()
                        + p.receivable1410().debit())
                .isEqualTo(p.fees5010().credit()
                        + p.payable2110().credit()
                        + p.holdback2120().credit()
                        + p.receivable1410().credit());
    }

    @Property
    void clawbacksOfOneFeeSumToExactlyIt(
            @ForAll @LongRange(min = 1, max = 1_000_000) long amount,
            @ForAll @LongRange(max = 100_000) long feeMinor,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 60) Integer> shares) {
        Work.SettledFee fee = new Work.SettledFee(amount, new FeeLine.Price(1, 1, 1), feeMinor, 0, 0);
        long left = amount;
        for (int share : shares) {
            long refund = Math.min(left, Math.max(1, amount * share / 100));
            if (refund > 0) {
                long clawback = ClawbackArithmetic.of(fee, refund).clawbackMinor();
                assertThat(clawback).isBetween(0L, feeMinor - fee.clawedMinor());
                fee = fee.after(refund, clawback);
                left -= refund;
            }
        }
        if (left > 0) {
            fee = fee.after(left, ClawbackArithmetic.of(fee, left).clawbackMinor());
        }
        assertThat(fee.clawedMinor()).isEqualTo(feeMinor);
    }

    private Work.Chargeable sale(long amountMinor) {
        return new Work.Chargeable(seq++, 1, Kind.PURCHASE, "TAOBAO", PartnerModel.STORE, "A", amountMinor);
    }

    private static PartnerResult night(
            Opening opening, long paid, List<Work.Chargeable> chargeable, List<Work.Refund> refunds) {
        return PartnerNight.settle(terms(), opening, new Work(7, Movements.paid(paid), chargeable, refunds));
    }

    private static PartnerResult adjusted(Opening opening, Movements moved) {
        return PartnerNight.settle(terms(), opening, new Work(7, moved, List.of(), List.of()));
    }

    private static NightTerms terms() {
        Tier first = new Tier(1, 10_000, 0, 0, Tier.NO_MAXIMUM);
        Tier third = new Tier(3, 5_000, 0, 0, Tier.NO_MAXIMUM);
        Tariff tariff = new Tariff(
                new Tariff.Edition("CN", 1, BusinessDate.of(2026, 1, 1)),
                new Rate(100_000),
                2,
                List.of(new Rule(1, Kind.PURCHASE, null, null, null, List.of(first, third))));
        return new NightTerms(DAY, tariff, new Countries().get("CN").calendar());
    }
}
