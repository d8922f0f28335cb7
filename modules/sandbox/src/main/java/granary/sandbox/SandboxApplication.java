package granary.sandbox;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The outside world's own HTTP interface. */
@ApplicationPath("/")
public class SandboxApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                HandoffResource.class,
                QueueResource.class,
                SwitchResource.class,
                LocalCallersOnly.class,
                SandboxProblems.class);
    }
}
