package io.guicheng.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;

/** All that the engine's own interface offers, read from its resource classes: {@code GET /task/{id}/variables}. */
final class EngineDoors {

    private final Set<String> endpoints = new TreeSet<>();

    private EngineDoors() {}

    /** Below {@code …/engine/default}. */
    static Set<String> endpoints() {
        var doors = new EngineDoors();
        for (var method : NamedProcessEngineRestServiceImpl.class.getMethods()) {
            var path = path(method);
            if (path != null && path.startsWith("/{name}")) {
                doors.add(path.substring("/{name}".length()), method, new ArrayDeque<>());
            }
        }
        return doors.endpoints;
    }

    private void add(String path, Method method, Deque<Class<?>> above) {
        var verb = verb(method);
        if (verb != null) {
            endpoints.add(verb + " "
                    + path.replaceAll("\\{\\s*([\\w-]+)\\s*:[^/]*}", "{$1}").replaceAll("//+", "/"));
            return;
        }
        var resource = method.getReturnType();
        if (above.contains(resource)) {
            return;
        }
        above.push(resource);
        for (var below : resource.getMethods()) {
            var own = path(below);
            if (own != null || verb(below) != null) {
                add(path + (own == null ? "" : own.startsWith("/") || own.isEmpty() ? own : "/" + own), below, above);
            }
        }
        above.pop();
    }

    private static String path(Method method) {
        var path = found(method, Path.class);
        return path == null ? null : path.value();
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
    }

    private static <A extends java.lang.annotation.Annotation> A found(Method method, Class<A> type) {
        return org.springframework.core.annotation.AnnotationUtils.findAnnotation(method, type);
    }
}
