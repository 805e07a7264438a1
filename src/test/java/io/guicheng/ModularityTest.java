package io.guicheng;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.Options;

/** One package is one module, and arrows between them go only where the package-info allows. */
class ModularityTest {

    private final ApplicationModules modules = ApplicationModules.of(GuichengApplication.class);

    @Test
    void modules_use_only_what_they_declare() {
        modules.verify();
    }

    @Test
    void the_map_of_the_modules_is_drawn_with_every_build() {
        new Documenter(modules, Options.defaults().withOutputFolder("target/modules")).writeDocumentation();
    }
}
