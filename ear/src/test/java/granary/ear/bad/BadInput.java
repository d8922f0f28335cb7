package granary.ear.bad;

import static org.assertj.core.api.Assertions.assertThat;

import granary.ear.orders.Village;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every test class of bad input the same village, and looks into its log after each of them. */
final class BadInput implements ParameterResolver, AfterAllCallback {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(BadInput.class);

    /** Ended with the test run. */
    private static final class Kept implements ExtensionContext.Store.CloseableResource {
        private final Refused refused;

        Kept() {
            Village village = Village.found("bad-input", Map.of());
            // So that nothing moves on by itself while a test looks whether anything did.
            village.as("admin")
                    .post(village.server().base() + "/sandbox/pause", "")
                    .expect(200);
            refused = new Refused(village);
        }

        @Override
        public void close() {
            refused.village().close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Refused.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return kept(context).refused;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        assertThat(kept(context).refused.village().server().log().complaints())
                .as("what the server's log has above INFO")
                .isEmpty();
    }

    private static Kept kept(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent("village", key -> new Kept(), Kept.class);
    }
}
