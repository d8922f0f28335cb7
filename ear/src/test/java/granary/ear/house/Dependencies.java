package granary.ear.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;

/** A rule about single imports: judges each dependency of a class by itself. */
final class Dependencies extends ArchCondition<JavaClass> {
    /** Answers the objection to an import, or nothing where it is welcome. */
    interface Judge {
        Optional<String> objection(JavaClass from, JavaClass to);
    }

    private final Judge judge;

    private Dependencies(String description, Judge judge) {
        super(description);
        this.judge = judge;
    }

    static Dependencies judgedBy(String description, Judge judge) {
        return new Dependencies(description, judge);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            judge.objection(type, dependency.getTargetClass().getBaseComponentType())
                    .ifPresent(objection -> events.add(
                            SimpleConditionEvent.violated(dependency, objection + ": " + dependency.getDescription())));
        }
    }
}
