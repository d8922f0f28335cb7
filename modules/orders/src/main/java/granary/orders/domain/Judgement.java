package granary.orders.domain;

import granary.channels.Outcome;
import granary.money.Money;
import granary.transactions.domain.Kind;
import granary.transactions.domain.NewRefund;

/** What is held against an order before anything is done about it. */
final class Judgement {
    private Judgement() {}

    static Verdict of(Outcome outcome, Order order) {
        if (!order.state().isFinal()) {
            return acceptable(outcome, order.terms()) ? Verdict.NEW : Verdict.NOT_ACCEPTABLE;
        }
        if (outcome instanceof Outcome.Failed) {
            return order.state() == OrderState.FAILED ? Verdict.REPEATED : Verdict.CONTRADICTED;
        }
        Outcome.Fulfilled done = (Outcome.Fulfilled) outcome;
        boolean same = order.state() == OrderState.FULFILLED
                && order.providerRef().filter(done.providerRef()::equals).isPresent()
                && done.cost().equals(order.cost());
        return same ? Verdict.REPEATED : Verdict.CONTRADICTED;
    }

    /** What an order's history says of an outcome that came after another one. */
    static String refusal(Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            return "refused: " + failed.reason();
        }
        Outcome.Fulfilled done = (Outcome.Fulfilled) outcome;
        String cost = done.cost().map(charged -> ", for " + charged).orElse("");
        return "refused: confirmed under " + done.providerRef() + cost;
    }

    static RefundVerdict of(NewRefund asked, Order order) {
        if (order.state() == OrderState.FAILED) {
            return RefundVerdict.ORDER_FAILED;
        }
        if (!asked.amount().currency().equals(order.terms().amount().currency())) {
            return RefundVerdict.OTHER_CURRENCY;
        }
        if (asked.amount().compareTo(order.leftToRefund()) > 0) {
            return RefundVerdict.TOO_LARGE;
        }
        return order.isRefundedTooOften() ? RefundVerdict.TOO_MANY : RefundVerdict.POSSIBLE;
    }

    /** A cost belongs to a top-up, in its currency, and is from 0 to the amount. */
    private static boolean acceptable(Outcome outcome, OrderTerms terms) {
        if (!(outcome instanceof Outcome.Fulfilled done) || done.cost().isEmpty()) {
            return true;
        }
        Money cost = done.cost().get();
        return terms.kind() == Kind.TOP_UP
                && cost.currency().equals(terms.amount().currency())
                && !cost.isNegative()
                && cost.compareTo(terms.amount()) <= 0;
    }
}
