package granary.network;

import granary.access.Problem;
import granary.network.domain.Territory;
import java.util.List;

/** What became of one item that was to be registered. */
public sealed interface Registered {
    /** It is on record now. */
    record Accepted(String id) implements Registered {}

    /** The same content is on record already. */
    record Repeated(String id) implements Registered {}

    /** Nothing was recorded. */
    record Refused(Problem problem) implements Registered {}

    /** The code belongs to something else, or to the same with other content. */
    static Registered taken(String code) {
        return new Refused(Problem.of(409, "CODE_TAKEN", "%s is registered with other content".formatted(code)));
    }

    /** The place lies outside the caller's territory; the answer is the one for a place that does not exist. */
    static Registered outside() {
        return new Refused(Problem.notFound());
    }

    /** Unknown and foreign centers look alike to whom the country is not open. */
    static Registered unknownCenter(Territory territory) {
        return territory.isEverywhere() ? invalid("/center", "there is no such center") : outside();
    }

    static Registered invalid(String pointer, String message) {
        return new Refused(Problem.invalid(List.of(new Problem.FieldError(pointer, message))));
    }
}
