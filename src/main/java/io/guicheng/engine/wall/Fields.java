package io.guicheng.engine.wall;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** Reads what the engine keeps in a field without a getter. A field that is not there is found out when the server starts. */
final class Fields {

    private Fields() {}

    static Field of(Class<?> type, String name) {
        try {
            var field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("the engine has changed: " + type.getName() + "." + name, e);
        }
    }

    static @Nullable Object read(Field field, Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
