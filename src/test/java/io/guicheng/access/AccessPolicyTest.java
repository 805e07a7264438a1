package io.guicheng.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.guicheng.support.AccessPolicy;
import io.guicheng.support.Endpoints;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** The table of who may do what is whole: told from the classes alone, within a second or two. */
class AccessPolicyTest {

    @Test
    void every_endpoint_has_a_line_in_the_access_policy() {
        var controllers = new ArrayList<Class<?>>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.guicheng").stream()
                        .filter(one ->
                                one.isAnnotatedWith(Controller.class) || one.isAnnotatedWith(RestController.class))
                        .forEach(one -> controllers.add(one.reflect()));
        var declared = Endpoints.declaredBy(controllers);

        assertThat(declared).hasSizeGreaterThan(25);
        declared.removeAll(AccessPolicy.read().endpoints().keySet());
        assertThat(declared).as(AccessPolicy.HOW_TO_ADD).isEmpty();
    }

    @Test
    void every_line_names_a_rule_of_the_table() {
        var policy = AccessPolicy.read();

        policy.endpoints()
                .forEach((endpoint, rules) -> assertThat(rules)
                        .as(endpoint)
                        .isNotEmpty()
                        .allSatisfy(
                                rule -> assertThat(policy.rule(rule).content()).containsKey("about")));
    }
}
