package granary.parcels.rest;

import granary.access.wire.Check;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A parcel as it is received at the county. */
@Schema(name = "NewParcel")
record ParcelJson(
        @Schema(description = "that it is for", examples = "V000015") @Nullable
        String center,

        @Schema(examples = "CAINIAO") @Nullable String carrier,

        @Schema(description = "the carrier's number, at most 64 characters", examples = "YT8826519402211") @Nullable
        String waybill,

        @Nullable RecipientJson recipient) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PHONE = 32;
    private static final int LONGEST_WAYBILL = 64;

    /** The villager. */
    @Schema(name = "ParcelRecipient")
    record RecipientJson(
            @Schema(examples = "刘雷") @Nullable String name,

            @Schema(examples = "13800000001") @Nullable String phone) {}

    /** What was checked: none of it is empty. */
    record Checked(String center, String carrier, String waybill, String name, String phone) {}

    /** @throws granary.access.Problem 422 where something is wrong */
    Checked check() {
        Check check = new Check();
        RecipientJson who = recipient == null ? new RecipientJson(null, null) : recipient;
        Checked checked = new Checked(
                check.code("/center", center),
                check.code("/carrier", carrier),
                check.id("/waybill", waybill, LONGEST_WAYBILL),
                check.text("/recipient/name", who.name(), 1, LONGEST_NAME),
                check.text("/recipient/phone", who.phone(), 1, LONGEST_PHONE));
        check.finish();
        return checked;
    }
}
