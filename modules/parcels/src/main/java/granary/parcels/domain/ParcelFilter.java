package granary.parcels.domain;

import java.util.Optional;

/** Which parcels of those that a caller may see. */
public record ParcelFilter(Optional<ParcelState> state, Optional<String> center, Optional<String> waybill) {}
