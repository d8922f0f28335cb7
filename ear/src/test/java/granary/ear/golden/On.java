package granary.ear.golden;

import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Which database the installation of a test keeps its books in. */
@Target(PARAMETER)
@Retention(RUNTIME)
@interface On {
    Kind value();

    /** The databases that Granary runs on. */
    enum Kind {
        DERBY,
        POSTGRESQL
    }
}
