package granary.parcels.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import granary.parcels.FindParcels.Followed;
import granary.parcels.domain.Parcel;
import granary.parcels.domain.ParcelEvent;
import granary.parcels.domain.PickupCode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A parcel as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Parcel")
record ParcelView(
        @Schema(examples = "prc_01JBC3Q5Z8V7T9M4X2K6W0RHNE") String id,

        @Schema(examples = "V000015") String center,
        @Schema(examples = "CAINIAO") String carrier,
        @Schema(examples = "YT8826519402211") String waybill,
        ParcelJson.RecipientJson recipient,

        @Schema(enumeration = {"ARRIVED", "SORTED", "TRAVELLING", "READY", "COLLECTED", "RETURNING", "RETURNED"})
        String state,

        @Nullable String lane,

        @Schema(description = "for the villager; in the first answer alone", examples = "048213") @Nullable
        String pickupCode,

        @Schema(description = "on the parcel's own page") @Nullable
        List<Event> history) {

    /** Something that happened to it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ParcelEvent")
    record Event(
            @Schema(examples = "SORTED") String state,
            Instant at,
            @Nullable String note) {
        static Event of(ParcelEvent event) {
            return new Event(event.state().name(), event.at(), event.note().isEmpty() ? null : event.note());
        }
    }

    static ParcelView of(Parcel parcel) {
        return of(parcel, null, null);
    }

    static ParcelView of(Parcel parcel, PickupCode code) {
        return of(parcel, code.digits(), null);
    }

    static ParcelView of(Followed followed) {
        return of(
                followed.parcel(),
                null,
                followed.history().stream().map(Event::of).toList());
    }

    private static ParcelView of(Parcel parcel, @Nullable String code, @Nullable List<Event> history) {
        return new ParcelView(
                parcel.id(),
                parcel.address().center(),
                parcel.waybill().carrier(),
                parcel.waybill().number(),
                new ParcelJson.RecipientJson(
                        parcel.recipient().name(), parcel.recipient().phone()),
                parcel.state().name(),
                parcel.lane(),
                code,
                history);
    }
}
