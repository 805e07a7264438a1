package io.guicheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.support.GenericApplicationContext;

/** Beans by the name of the type: a shortcut that never finds another bean than looking through all would. */
class NamedByTypeTest {

    interface Letters {}

    record Plain() implements Letters {}

    record Sealed() implements Letters {}

    record Reader(Letters post) {}

    private final AtomicInteger scans = new AtomicInteger();
    private final GenericApplicationContext context = new GenericApplicationContext(new DefaultListableBeanFactory() {
        @Override
        public String[] getBeanNamesForType(Class<?> type, boolean nonSingletons, boolean eager) {
            if (type == Letters.class) {
                scans.incrementAndGet();
            }
            return super.getBeanNamesForType(type, nonSingletons, eager);
        }
    });

    @Test
    void the_bean_that_bears_the_name_of_the_type_is_taken_without_looking_through_all() {
        var reader = reader(() -> {
            context.registerBean("other", Clock.class, Clock::systemUTC);
            add(NAME, Plain.class, false);
        });

        assertThat(reader.post()).isInstanceOf(Plain.class);
        assertThat(scans).hasValue(0);
    }

    @Test
    void the_primary_bean_comes_before_the_one_of_that_name() {
        assertThat(reader(() -> {
                            add(NAME, Plain.class, false);
                            add("sealed", Sealed.class, true);
                        })
                        .post())
                .isInstanceOf(Sealed.class);
    }

    @Test
    void a_bean_of_that_name_but_of_another_type_is_passed_over() {
        assertThat(reader(() -> {
                            context.registerBean(NAME, Clock.class, Clock::systemUTC);
                            add("sealed", Sealed.class, false);
                        })
                        .post())
                .isInstanceOf(Sealed.class);
        assertThat(scans).hasPositiveValue();
    }

    @Test
    void two_beans_of_other_names_are_as_ambiguous_as_ever() {
        assertThatThrownBy(() -> reader(() -> {
                    add("plain", Plain.class, false);
                    add("sealed", Sealed.class, false);
                }))
                .isInstanceOf(UnsatisfiedDependencyException.class);
    }

    private static final String NAME = "namedByTypeTest.Letters";

    private Reader reader(Runnable beans) {
        new NamedByType().initialize(context);
        beans.run();
        context.registerBeanDefinition("reader", autowired(Reader.class));
        context.refresh();
        return context.getBean(Reader.class);
    }

    private void add(String name, Class<?> type, boolean primary) {
        var definition = new RootBeanDefinition(type);
        definition.setPrimary(primary);
        context.registerBeanDefinition(name, definition);
    }

    private static RootBeanDefinition autowired(Class<?> type) {
        var definition = new RootBeanDefinition(type);
        definition.setAutowireMode(RootBeanDefinition.AUTOWIRE_CONSTRUCTOR);
        return definition;
    }
}
