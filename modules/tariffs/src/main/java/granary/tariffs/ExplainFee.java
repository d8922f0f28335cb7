package granary.tariffs;

import granary.database.Shared;
import granary.tariffs.domain.Counties;
import granary.tariffs.domain.FeeExplanation;
import granary.tariffs.domain.Movements;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/**
 * Explains one fee line by settling its partner's night again: from the stored transactions, network and tariff, and
 * never from the line itself (DOMAIN, exact reading 17).
 */
@Shared
public class ExplainFee {
    private final SettleFees settleFees;
    private final PublishedTariffs tariffs;

    @Inject
    public ExplainFee(SettleFees settleFees, PublishedTariffs tariffs) {
        this.settleFees = settleFees;
        this.tariffs = tariffs;
    }

    /**
     * Whose line, of which transaction.
     *
     * @param moved on the partner's account on the night's date, beside fees
     */
    public record Question(int partnerNo, long seq, Movements moved) {}

    /** Empty where the facts give the transaction no fee line, whatever is stored. */
    @Transactional
    public Optional<FeeExplanation> explain(SettlementNight night, Question question) {
        int home = night.network().homeCounty(question.partnerNo());
        Map<Integer, Movements> moved = Map.of(question.partnerNo(), question.moved());
        CountySettlement county = settleFees.open(night, new Counties(home, home), moved);
        try {
            return county.explained(
                            question.partnerNo(), tariffs.of(night.country().code()))
                    .of(question.seq());
        } catch (ArithmeticException e) {
            return Optional.empty(); // such a partner is parked, and has no lines
        }
    }
}
