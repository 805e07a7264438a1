package io.guicheng;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Names the implementation of a module's interface after the interface: {@code JdbcCases implements Cases} is the bean {@code cases}.
 * Constructors name their parameters so, and Spring then takes the bean of that name without looking through all beans for the type,
 * see {@link NamedByType}. All other beans keep their usual names.
 */
class NamedByPromise extends AnnotationBeanNameGenerator {

    @Override
    protected String buildDefaultBeanName(BeanDefinition definition) {
        var type = definition.getBeanClassName();
        if (type != null && definition instanceof AnnotatedBeanDefinition annotated) {
            var promise = Arrays.stream(annotated.getMetadata().getInterfaceNames())
                    .filter(one -> type.endsWith(ClassUtils.getShortName(one)) && isOfTheSameModule(type, one))
                    .findFirst();
            if (promise.isPresent()) {
                return StringUtils.uncapitalizeAsProperty(ClassUtils.getShortName(promise.get()));
            }
        }
        return super.buildDefaultBeanName(definition);
    }

    /** Only a public interface is a promise to others; one within the package may have many implementations. */
    private static boolean isOfTheSameModule(String type, String one) {
        return ClassUtils.getPackageName(type).equals(ClassUtils.getPackageName(one))
                && Modifier.isPublic(ClassUtils.resolveClassName(one, NamedByPromise.class.getClassLoader())
                        .getModifiers());
    }
}
