package io.guicheng.handover;

import io.guicheng.engine.Countersign;
import io.guicheng.form.Input;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The steps of {@link RandomModel}: they write nothing, and ask only whether something is sent back, was much changed, or is agreed
 * to. */
@TestConfiguration(proxyBeanMethods = false)
class RandomSteps {

    /** The form of a task; the engine tells forms apart by their id. */
    static String form(String task) {
        return """
                {"id": "%s", "type": "default", "components": [
                  {"type": "textfield", "key": "decision", "label": "意见"},
                  {"type": "textfield", "key": "afterReturn", "label": "改好之后"},
                  {"type": "checkbox", "key": "changed", "label": "改动很大"}]}""".formatted(task);
    }

    @Bean
    static BeanDefinitionRegistryPostProcessor stepsOfRandomModels() {
        return RandomSteps::register;
    }

    private static void register(BeanDefinitionRegistry registry) {
        for (var i = 0; i < RandomModel.MOST_TASKS; i++) {
            var step = new Nothing("t" + i);
            registry.registerBeanDefinition(
                    RandomModel.PROCEDURE + "." + step.task(), new RootBeanDefinition(Step.class, () -> step));
        }
    }

    private record Nothing(String task) implements Step {

        @Override
        public String procedure() {
            return RandomModel.PROCEDURE;
        }

        @Override
        public Map<String, Object> data(Work work) {
            return Map.of();
        }

        @Override
        public Map<String, Object> complete(Work work, Input input) {
            var next = new HashMap<>(Countersign.answer(!input.text("decision").equals("REFUSE")));
            next.put("sentBack", input.text("decision").equals("RETURN"));
            return next;
        }

        @Override
        public boolean answersStand(Work work, Input input) {
            return !input.flag("changed");
        }

        @Override
        public boolean withdrawable() {
            return true;
        }
    }
}
