package granary.parcels.domain;

import java.time.Instant;

/** Something that happened to a parcel; the note may be empty. */
public record ParcelEvent(ParcelState state, Instant at, String who, String note) {}
