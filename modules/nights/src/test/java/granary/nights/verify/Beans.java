package granary.nights.verify;

import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Makes the beans that a container would make, one of each, with a test's own in place of some. */
final class Beans {
    private final Map<Class<?>, Object> made = new HashMap<>();

    <T> Beans with(Class<T> type, T bean) {
        made.put(type, bean);
        return this;
    }

    <T> T get(Class<T> type) {
        Object known = made.get(type);
        if (known == null) {
            known = make(type);
            made.put(type, known);
        }
        return type.cast(known);
    }

    private Object make(Class<?> type) {
        try {
            Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                    .filter(one -> one.isAnnotationPresent(Inject.class))
                    .findFirst()
                    .orElse(null);
            if (constructor == null) {
                constructor = type.getDeclaredConstructor();
            }
            constructor.setAccessible(true);
            Object bean = constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                    .map(this::get)
                    .toArray());
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class)) {
                    field.setAccessible(true);
                    field.set(bean, get(field.getType()));
                }
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no bean of " + type, e);
        }
    }
}
