package granary.ear.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.TreeSet;

/** What fields, parameters and results may be made of. */
final class Signatures {
    private Signatures() {}

    /** Objects to fields, parameters and results of the named types, and to making one. */
    static ArchCondition<JavaClass> without(Set<String> names) {
        return new ArchCondition<>("do without " + new TreeSet<>(names)) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaField field : type.getFields()) {
                    object(events, field.getFullName(), field.getRawType());
                }
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                    object(events, unit.getFullName(), unit.getRawReturnType());
                    unit.getRawParameterTypes().forEach(parameter -> object(events, unit.getFullName(), parameter));
                }
                type.getConstructorCallsFromSelf()
                        .forEach(call -> object(events, call.getDescription(), call.getTargetOwner()));
            }

            private void object(ConditionEvents events, String where, JavaClass type) {
                String name = type.getBaseComponentType().getName();
                if (names.contains(name)) {
                    events.add(SimpleConditionEvent.violated(type, where + " has a " + name));
                }
            }
        };
    }
}
