package granary.console;

import granary.access.Caller;
import granary.access.IfMatch;
import granary.access.Problem;
import granary.access.Role;
import granary.payouts.DecidePayouts;
import granary.payouts.domain.BatchState;
import granary.payouts.domain.PayoutBatch;
import granary.payouts.domain.Verdict;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** A checker's decision on the payouts that a night drafted, bound to the content that the page showed. */
@Named
@RequestScoped
public class DecisionForm {
    /** Shows the same night again, so that a reload repeats nothing. */
    private static final String AGAIN = "/night?faces-redirect=true&includeViewParams=true";

    private static final int LONGEST_REASON = 400;

    @Inject
    Visitor visitor;

    @Inject
    Language language;

    @Inject
    NightPage page;

    @Inject
    DecidePayouts decisions;

    private @Nullable String batch;
    private @Nullable String seen;
    private String reason = "";

    /** On the way back the page has not been read anew; whether there is something to decide is decided below. */
    public boolean isOffered() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            return visitor.isChecker();
        }
        PayoutBatch waiting = page.getBatch();
        return visitor.isChecker() && waiting != null && waiting.state() == BatchState.PROPOSED;
    }

    public String approve() {
        return decide(Verdict.APPROVE);
    }

    public String reject() {
        return decide(Verdict.REJECT);
    }

    private String decide(Verdict verdict) {
        Caller checker = visitor.requireReader(Visitor.FINANCE);
        if (!checker.hasRole(Role.CHECKER)) {
            throw Problem.forbidden();
        }
        if (batch == null || seen == null || reason.length() > LONGEST_REASON) {
            throw Problem.notFound();
        }
        try {
            decisions.decide(
                    batch,
                    IfMatch.required(IfMatch.etag(seen)),
                    new DecidePayouts.Opinion(verdict, reason.strip()),
                    checker);
        } catch (Problem refused) {
            if (refused.status() == 404) {
                throw refused;
            }
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().getFlash().setKeepMessages(true);
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, language.refusal(refused), null));
        }
        return AGAIN;
    }

    public @Nullable String getBatch() {
        PayoutBatch shown = page.getBatch();
        return shown == null ? batch : shown.id();
    }

    public void setBatch(@Nullable String batch) {
        this.batch = batch;
    }

    /** The hash of the content that is shown. */
    public @Nullable String getSeen() {
        PayoutBatch shown = page.getBatch();
        return shown == null ? seen : shown.content().hash();
    }

    public void setSeen(@Nullable String seen) {
        this.seen = seen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
