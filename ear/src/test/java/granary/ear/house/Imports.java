package granary.ear.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which import is welcome: between slices, between the rooms of one, and in a domain. */
final class Imports {
    private static final Map<String, Set<String>> ROOMS = Map.of(
            "", Set.of("domain", "store", "format"),
            "rest", Set.of("", "domain", "wire", "verify"),
            // What holds the rest of the slice against its own facts.
            "verify", Set.of("", "domain", "store"),
            "store", Set.of("domain"),
            // How files of the outside are written.
            "format", Set.of("domain"),
            "domain", Set.of(),
            "wire", Set.of("", "domain"),
            "demo", Set.of("", "format"));
    private static final Set<String> ENTITIES = Set.of(
            "jakarta.persistence.Entity", "jakarta.persistence.Embeddable", "jakarta.persistence.MappedSuperclass");

    private static final Set<String> OF_STREAMS = Set.of("java.io.Serializable", "java.io.IOException");

    private final String root;

    Imports(String root) {
        this.root = root;
    }

    /** Forward only: a slice imports what comes before it in the flow. */
    Optional<String> alongTheArrows(JavaClass from, JavaClass to) {
        return between(from, to).flatMap(way -> {
            if (!Arrows.knows(way.from().slice())) {
                return Optional.of(way.from().slice() + " is not on the map of the house");
            }
            return Arrows.allow(way.from().slice(), way.to().slice())
                    ? Optional.empty()
                    : Optional.of("%s may import %s, not %s"
                            .formatted(
                                    way.from().slice(), Arrows.from(way.from().slice()), way.to()));
        });
    }

    /** rest → root, domain; root → domain, store; store → domain. */
    Optional<String> betweenRooms(JavaClass from, JavaClass to) {
        return between(from, to)
                .filter(way -> way.from().slice().equals(way.to().slice()))
                .filter(way -> !way.from().room().equals(way.to().room()))
                .filter(way -> !ROOMS.getOrDefault(way.from().room(), Set.of())
                        .contains(way.to().room()))
                .map(way -> "%s may not import %s".formatted(way.from(), way.to()));
    }

    /**
     * Of another slice: its root, and of its domain what is not an entity. The REST door alone lists resources. The use
     * case that verifies a night fills a room of its own, which pages may ask as resources do.
     */
    Optional<String> fromOtherSlices(JavaClass from, JavaClass to) {
        return between(from, to)
                .filter(way -> !way.from().slice().equals(way.to().slice()))
                .filter(way -> !mayCross(way, to))
                .map(way -> "%s is inside another slice".formatted(way.to()));
    }

    private boolean mayCross(Way way, JavaClass to) {
        return switch (way.to().room()) {
            case "" -> true;
            case "domain" -> ENTITIES.stream().noneMatch(to::isAnnotatedWith);
            case "wire" -> way.to().slice().equals("access");
            case "rest" -> way.from().slice().equals("api");
            case "verify" -> way.from().slice().equals("console");
            default -> false;
        };
    }

    /** A domain knows the JDK without its outside world, money, mapping annotations, and others' values. */
    Optional<String> ofADomain(JavaClass from, JavaClass to) {
        if (Place.of(root, from).filter(place -> place.room().equals("domain")).isEmpty()) {
            return Optional.empty();
        }
        Optional<Place> place = Place.of(root, to);
        boolean welcome = place.isPresent() ? isValue(from, to, place.get()) : isPlain(to);
        return welcome ? Optional.empty() : Optional.of(to.getName() + " does not belong into a domain");
    }

    private boolean isValue(JavaClass from, JavaClass to, Place place) {
        boolean own = to.getPackageName().equals(from.getPackageName());
        boolean value =
                to.isRecord() || to.isEnum() || to.isInterface() || place.room().equals("domain");
        return own || place.slice().equals("money") || (value && !place.room().equals("store"));
    }

    private static boolean isPlain(JavaClass to) {
        String name = to.getPackageName();
        boolean outside = name.startsWith("java.sql")
                || name.startsWith("java.net")
                || name.startsWith("java.io")
                || name.startsWith("java.nio.file")
                || name.startsWith("java.util.logging");
        boolean plain = name.startsWith("java.")
                || name.equals("org.jspecify.annotations")
                || name.equals("jakarta.persistence")
                || to.isPrimitive();
        // A refusal that travels through a stream has to be an IOException.
        return plain && (!outside || OF_STREAMS.contains(to.getName()));
    }

    private Optional<Way> between(JavaClass from, JavaClass to) {
        return Place.of(root, from).flatMap(here -> Place.of(root, to).map(there -> new Way(here, there)));
    }

    private record Way(Place from, Place to) {}
}
