package granary.nights.domain;

import granary.network.PartnerRef;
import granary.tariffs.domain.FeeExplanation;
import granary.tariffs.domain.PlacedFeeLine;
import granary.tariffs.domain.Publication;
import java.util.Optional;

/**
 * A stored fee line beside what the fee engine gives for the same facts.
 *
 * @param explanation empty where the facts give no line at all
 * @param publication of the tariff version that priced it
 * @param agrees whether both are the same in every figure; if not, it is an incident
 */
public record ExplainedLine(
        PlacedFeeLine stored,
        PartnerRef partner,
        Optional<FeeExplanation> explanation,
        Optional<Publication> publication,
        boolean agrees) {}
