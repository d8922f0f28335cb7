package granary.adjustments;

import granary.adjustments.domain.SealedLine;
import granary.adjustments.domain.SettledPartner;
import java.util.Optional;

/** What sealed nights have settled, as far as it can be adjusted. Whoever seals nights answers it. */
public interface SealedNights {
    /** The fee line of that id, of a sealed night. */
    Optional<SealedLine> line(String feeLine);

    /** The partner of that code, whom the country's last sealed night has settled. */
    Optional<SettledPartner> partner(String country, String code);
}
