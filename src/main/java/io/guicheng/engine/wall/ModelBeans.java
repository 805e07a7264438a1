package io.guicheng.engine.wall;

import io.guicheng.engine.ModelBean;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.util.ClassUtils;

/** The beans a model may name. */
final class ModelBeans {

    private static final String PROCEDURES = "io.guicheng.procedure.";

    private final ApplicationContext context;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    ModelBeans(ApplicationContext context) {
        this.context = context;
    }

    /** Whether models may use the bean of this name. */
    boolean has(String name) {
        return known.computeIfAbsent(name, this::look);
    }

    Object get(String name) {
        return context.getBean(name);
    }

    /** Whether models may call methods of this object. */
    boolean isOne(Object object) {
        return allowed(AopUtils.getTargetClass(object));
    }

    /** Whether the bean has a public method of this name that is its own, not one that every object has. */
    boolean hasMethod(String name, String method) {
        var type = context.getType(name);
        return type != null
                && Arrays.stream(ClassUtils.getUserClass(type).getMethods())
                        .filter(candidate -> candidate.getName().equals(method))
                        .anyMatch(candidate -> candidate.getDeclaringClass() != Object.class
                                && !Modifier.isStatic(candidate.getModifiers()))
                && Arrays.stream(Object.class.getDeclaredMethods())
                        .noneMatch(candidate -> candidate.getName().equals(method));
    }

    private boolean look(String name) {
        if (!context.containsBean(name)) {
            return false;
        }
        var type = context.getType(name);
        return type != null && allowed(ClassUtils.getUserClass(type));
    }

    private static boolean allowed(Class<?> type) {
        return type.getName().startsWith(PROCEDURES) || AnnotationUtils.findAnnotation(type, ModelBean.class) != null;
    }
}
