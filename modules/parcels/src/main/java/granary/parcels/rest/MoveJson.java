package granary.parcels.rest;

import granary.access.wire.Check;
import granary.parcels.MoveParcel.Move;
import granary.parcels.domain.ParcelState;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a parcel is brought. */
@Schema(name = "ParcelMove")
record MoveJson(
        @Schema(enumeration = {"SORTED", "TRAVELLING", "READY", "RETURNING", "RETURNED"}) @Nullable
        String to,

        @Schema(description = "of the village, for SORTED", examples = "L07") @Nullable
        String lane,

        @Schema(description = "at most 400 characters") @Nullable
        String note) {
    private static final int LONGEST_NOTE = 400;

    /** @throws granary.access.Problem 422 where something is wrong */
    Move toMove() {
        Check check = new Check();
        Optional<ParcelState> state = check.choice("/to", to, ParcelState.class);
        if (state.filter(MoveJson::isNoMove).isPresent()) {
            check.refuse("/to", "a parcel arrives by being received, and is collected with its code");
        }
        Optional<String> onLane = Optional.empty();
        if (state.filter(ParcelState.SORTED::equals).isPresent()) {
            onLane = Optional.of(check.code("/lane", lane));
        } else if (lane != null) {
            check.refuse("/lane", "only for SORTED");
        }
        String why = check.optionalText("/note", note, LONGEST_NOTE).orElse("");
        check.finish();
        return new Move(state.orElseThrow(), onLane, why);
    }

    private static boolean isNoMove(ParcelState state) {
        return state == ParcelState.ARRIVED || state == ParcelState.COLLECTED;
    }
}
