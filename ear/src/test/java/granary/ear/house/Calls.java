package granary.ear.house;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.time.Clock;

/** Calls that the rules speak of. */
final class Calls {
    private Calls() {}

    /**
     * {@code System.nanoTime} measures durations and is welcome; {@code Instant.now(clock)} too. A zone alone does not
     * make a given time.
     */
    static boolean askTheSystemForTheTime(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        boolean bareNow = owner.startsWith("java.time.")
                && name.equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean systemClock = owner.equals("java.time.Clock") && (name.startsWith("system") || name.startsWith("tick"));
        boolean millis = owner.equals("java.lang.System") && name.equals("currentTimeMillis");
        return bareNow || systemClock || millis;
    }
}
