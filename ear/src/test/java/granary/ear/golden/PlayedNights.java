package granary.ear.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives test classes the played installation they ask for by {@link On}. A server takes long to start, so there is one a
 * database; each class that used it fails where the server complained in its log meanwhile.
 */
final class PlayedNights implements ParameterResolver, AfterAllCallback {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(PlayedNights.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.isAnnotated(On.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        On.Kind kind = parameter.findAnnotation(On.class).orElseThrow().value();
        return installations(context).on(kind);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        for (Played played : installations(context).started.values()) {
            assertThat(played.server().log().complaints())
                    .as("errors and unexplained warnings in the server's log")
                    .isEmpty();
        }
    }

    private static Installations installations(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent("installations", key -> new Installations(), Installations.class);
    }

    /** All that were started; the end of the test run closes them. */
    private static final class Installations implements AutoCloseable {
        private final Map<On.Kind, Played> started = new EnumMap<>(On.Kind.class);
        private final Map<On.Kind, Throwable> failed = new EnumMap<>(On.Kind.class);

        // What failed once would fail again, minutes later.
        synchronized Played on(On.Kind kind) {
            Throwable failure = failed.get(kind);
            if (failure != null) {
                throw new IllegalStateException("the golden nights on " + kind + " failed before", failure);
            }
            try {
                return started.computeIfAbsent(kind, Played::on);
            } catch (RuntimeException | AssertionError e) {
                failed.put(kind, e);
                throw e;
            }
        }

        @Override
        public void close() {
            started.values().forEach(Played::close);
        }
    }
}
