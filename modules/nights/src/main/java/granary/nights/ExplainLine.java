package granary.nights;

import granary.country.Countries;
import granary.database.Shared;
import granary.network.NetworkSnapshot;
import granary.network.PartnerRef;
import granary.network.ReadNetwork;
import granary.nights.domain.ExplainedLine;
import granary.nights.domain.FeeLineId;
import granary.nights.domain.Night;
import granary.nights.domain.NightKey;
import granary.nights.domain.StatementReach;
import granary.tariffs.ExplainFee;
import granary.tariffs.PublishedTariffs;
import granary.tariffs.SettlementNight;
import granary.tariffs.domain.FeeExplanation;
import granary.tariffs.domain.Movements;
import granary.tariffs.domain.PlacedFeeLine;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.ref.SoftReference;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Explains a fee line by the facts that its night was pinned to, and compares it with what is stored. A difference is an
 * incident, and the log says so.
 */
@Shared
public class ExplainLine {
    private static final Logger LOG = Logger.getLogger(ExplainLine.class.getName());

    private final ReadPartnerStatements statements;
    private final ReadNights nights;
    private final ExplainFee explainFee;
    private final PublishedTariffs tariffs;
    private final DateMovements movements;
    private final ReadNetwork network;
    private final Countries countries;
    private SoftReference<Recorded> latest = new SoftReference<>(null);

    @Inject
    public ExplainLine(
            ReadPartnerStatements statements,
            ReadNights nights,
            ExplainFee explainFee,
            PublishedTariffs tariffs,
            DateMovements movements,
            ReadNetwork network,
            Countries countries) {
        this.statements = statements;
        this.nights = nights;
        this.explainFee = explainFee;
        this.tariffs = tariffs;
        this.movements = movements;
        this.network = network;
        this.countries = countries;
    }

    /** Nights between two changes of the network share one snapshot, which is large. */
    private record Recorded(String country, long horizon, NetworkSnapshot network) {}

    /**
     * @param seq the intake sequence of the line's transaction
     * @throws granary.access.Problem 404 for no such line, and equally for one that is not within reach
     */
    @Transactional
    public ExplainedLine explain(long seq, StatementReach reach) {
        PlacedFeeLine stored = statements.line(seq, reach);
        PartnerRef partner = statements.partnerOf(stored);
        Night night = nights.one(new NightKey(stored.country(), stored.date()));
        Movements moved = movements.of(stored.country(), stored.date(), partner);
        Optional<FeeExplanation> explanation =
                explainFee.explain(settlement(night), new ExplainFee.Question(partner.no(), seq, moved));
        boolean agrees = explanation.filter(stored::agreesWith).isPresent();
        if (!agrees) {
            LOG.log(
                    Level.SEVERE,
                    "INCIDENT: fee line {0} of {1} {2} is stored as {3}, and the facts give {4}",
                    new Object[] {FeeLineId.of(seq), stored.country(), stored.date(), stored, explanation});
        }
        int version = explanation
                .map(given -> given.tariff().version())
                .orElse(stored.sourced().line().price().tariffVersion());
        return new ExplainedLine(stored, partner, explanation, tariffs.publication(stored.country(), version), agrees);
    }

    private SettlementNight settlement(Night night) {
        Night.Pinned pinned = night.pinnedFacts();
        String country = night.key().country();
        return new SettlementNight(
                countries.get(country),
                night.key().date(),
                pinned.before(),
                recorded(country, pinned.networkHorizon()),
                tariffs.of(country).version(pinned.tariffVersion()));
    }

    private synchronized NetworkSnapshot recorded(String country, long horizon) {
        Recorded known = latest.get();
        if (known != null && known.country().equals(country) && known.horizon() == horizon) {
            return known.network();
        }
        NetworkSnapshot snapshot = network.at(country, horizon);
        latest = new SoftReference<>(new Recorded(country, horizon, snapshot));
        return snapshot;
    }
}
