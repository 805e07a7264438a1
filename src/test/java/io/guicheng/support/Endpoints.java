package io.guicheng.support;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The endpoints that controllers declare, as {@code GET /api/cases/{businessKey}}. */
public final class Endpoints {

    private Endpoints() {}

    /** Read from the annotations alone, without starting anything. */
    public static TreeSet<String> declaredBy(Collection<Class<?>> controllers) {
        var endpoints = new TreeSet<String>();
        for (var controller : controllers) {
            var whole = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
            for (var method : controller.getDeclaredMethods()) {
                var own = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
                if (own != null) {
                    add(endpoints, whole == null ? List.of("") : orRoot(whole.path()), own, method);
                }
            }
        }
        return endpoints;
    }

    private static void add(TreeSet<String> endpoints, List<String> prefixes, RequestMapping own, Method method) {
        for (var prefix : prefixes) {
            for (var path : orRoot(own.path())) {
                methods(own).forEach(verb -> {
                    var whole = prefix + path;
                    endpoints.add(verb + " " + (whole.isEmpty() ? "/" : whole));
                });
            }
        }
    }

    private static Stream<String> methods(RequestMapping own) {
        return own.method().length == 0
                ? Stream.of("ANY")
                : Arrays.stream(own.method()).map(RequestMethod::name);
    }

    private static List<String> orRoot(String[] paths) {
        return paths.length == 0 ? List.of("") : List.of(paths);
    }
}
