package granary.ear.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Optional;

/** Where a class lives: {@code granary.orders.store} is the room "store" of the slice "orders"; a slice's root is "". */
record Place(String slice, String room) {

    /** Empty for a class that is none of ours. */
    static Optional<Place> of(String root, JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        if (!name.startsWith(root + ".")) {
            return Optional.empty();
        }
        String[] parts = name.substring(root.length() + 1).split("\\.", 2);
        return Optional.of(new Place(parts[0], parts.length == 1 ? "" : parts[1]));
    }

    boolean isRoot() {
        return room.isEmpty();
    }

    @Override
    public String toString() {
        return isRoot() ? slice : slice + "." + room;
    }
}
