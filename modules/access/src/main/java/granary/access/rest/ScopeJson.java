package granary.access.rest;

import granary.access.Scope;
import granary.access.wire.Check;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A scope on the wire: lists of plain codes, each of which may be absent. */
public record ScopeJson(
        @Nullable List<String> counties,
        @Nullable List<String> centers,
        @Nullable List<String> partners) {
    // A token carries its scope in a request header, which servers bound.
    private static final int MAX_CODES = 200;

    static ScopeJson of(Scope scope) {
        return new ScopeJson(sorted(scope.counties()), sorted(scope.centers()), sorted(scope.partners()));
    }

    Scope toScope(Check check) {
        Scope scope = new Scope(
                codes(check.under("/counties"), counties),
                codes(check.under("/centers"), centers),
                codes(check.under("/partners"), partners));
        int size = scope.counties().size()
                + scope.centers().size()
                + scope.partners().size();
        if (size > MAX_CODES) {
            check.refuse("", "expected at most %d codes in all".formatted(MAX_CODES));
        }
        return scope;
    }

    private static Set<String> codes(Check check, @Nullable List<String> given) {
        Set<String> codes = new TreeSet<>();
        List<String> present = check.list("", given, 0, MAX_CODES);
        for (int i = 0; i < present.size(); i++) {
            codes.add(check.code("/" + i, present.get(i)));
        }
        return codes;
    }

    private static List<String> sorted(Collection<String> codes) {
        return List.copyOf(new TreeSet<>(codes));
    }
}
