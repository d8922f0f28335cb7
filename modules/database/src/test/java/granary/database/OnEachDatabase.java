package granary.database;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Facts that hold on Derby and on PostgreSQL: the test's constructor is given the {@link Dialect}. */
@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
@Target(TYPE)
@Retention(RUNTIME)
public @interface OnEachDatabase {}
