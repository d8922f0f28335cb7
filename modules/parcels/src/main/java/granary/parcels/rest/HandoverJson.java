package granary.parcels.rest;

import granary.access.wire.Check;
import granary.parcels.CollectParcel.Handover;
import granary.parcels.domain.PickupCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The villager's code, and where it was told. */
@Schema(name = "ParcelHandover")
record HandoverJson(
        @Schema(description = "six digits", examples = "048213") @Nullable
        String code,

        @Schema(
                description =
                        "true where the partner brought it there: a PARCEL_DELIVERY, otherwise a PARCEL_COLLECTION")
        @Nullable
        Boolean atTheDoor) {
    private static final String SIX_DIGITS = "[0-9]{6}";

    /** @throws granary.access.Problem 422 where something is wrong */
    Handover toHandover() {
        Check check = new Check();
        if (code == null || !code.matches(SIX_DIGITS)) {
            check.refuse("/code", "expected six digits");
        }
        check.finish();
        return new Handover(new PickupCode(code == null ? "" : code), Boolean.TRUE.equals(atTheDoor));
    }

    /** Without the code, which is a secret: it goes into the hash of the request alone. */
    @Override
    public String toString() {
        return "HandoverJson[atTheDoor=%s]".formatted(atTheDoor);
    }
}
