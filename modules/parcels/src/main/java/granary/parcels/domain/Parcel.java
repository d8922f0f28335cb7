package granary.parcels.domain;

import org.jspecify.annotations.Nullable;

/**
 * An inbound parcel.
 *
 * @param lane of the village at the county, once it is sorted
 * @param codeHash of the code that it is collected with; only while it is READY
 * @param wrongCodes how many wrong codes were tried since the code was made
 */
public record Parcel(
        String id,
        Address address,
        Waybill waybill,
        Recipient recipient,
        ParcelState state,
        @Nullable String lane,
        @Nullable String codeHash,
        int wrongCodes) {
    /** After so many wrong ones a code opens nothing, until another is made. */
    public static final int MOST_WRONG_CODES = 5;

    /** The village center that it is for, by codes, with its county. */
    public record Address(String country, String county, String center) {}

    /** What its carrier calls it. */
    public record Waybill(String carrier, String number) {}

    /** The villager that it is for. */
    public record Recipient(String name, String phone) {}

    public static Parcel arrived(String id, Address address, Waybill waybill, Recipient recipient) {
        return new Parcel(id, address, waybill, recipient, ParcelState.ARRIVED, null, null, 0);
    }

    public Parcel sorted(String onLane) {
        return new Parcel(id, address, waybill, recipient, ParcelState.SORTED, onLane, null, 0);
    }

    public Parcel moved(ParcelState to) {
        return new Parcel(id, address, waybill, recipient, to, lane, null, 0);
    }

    /** At the center, with a code that was not tried yet. */
    public Parcel ready(String hash) {
        return new Parcel(id, address, waybill, recipient, ParcelState.READY, lane, hash, 0);
    }

    public boolean isLocked() {
        return wrongCodes >= MOST_WRONG_CODES;
    }
}
