package io.guicheng;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.guicheng.engine.Inbox;
import io.guicheng.form.CaseStart;
import io.guicheng.form.Step;
import io.guicheng.kernel.CaseKey;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** What the module declarations cannot say. Every rule tells why. */
class HouseRulesTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.guicheng");

    private static final Set<String> CLOCK_READERS = Set.of("now", "currentTimeMillis");

    @Test
    void only_the_engine_and_its_doors_know_the_engine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.guicheng.engine..", "io.guicheng.security..", "io.guicheng.procedure..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .because("the engine is to be replaced one day; what does not know it need not be touched then")
                .check(MAIN);
    }

    @Test
    void procedures_see_the_engine_only_as_a_delegate() {
        noClasses()
                .that()
                .resideInAPackage("io.guicheng.procedure..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.camunda..")
                        .and(not(resideInAPackage("org.camunda.bpm.engine.delegate.."))))
                .because("a procedure answers what the model asks; it does not drive the engine")
                .check(MAIN);
    }

    @Test
    void procedures_do_not_know_each_other() {
        slices().matching("io.guicheng.procedure.(*)..")
                .should()
                .notDependOnEachOther()
                .because("procedures meet in the model, by a call activity, or through a register")
                .check(MAIN);
    }

    @Test
    void delegates_and_steps_stay_inside_their_procedure() {
        classes()
                .that()
                .areAssignableTo(JavaDelegate.class)
                .or()
                .implement(Step.class)
                .or()
                .implement(CaseStart.class)
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .because("only the model calls them, by name")
                .check(MAIN);
        classes()
                .that()
                .resideInAPackage("io.guicheng.procedure..")
                .should()
                .notBePublic()
                .because("a procedure has no caller in Java")
                .check(MAIN);
    }

    @Test
    void what_is_shown_of_a_case_comes_from_the_access_policy() {
        noClasses()
                .that(showSomething())
                .should()
                .accessTargetWhere(reaches(
                        "what is in cases",
                        Set.of(
                                "io.guicheng.casework.Cases",
                                "io.guicheng.casework.Attachments",
                                "io.guicheng.casework.Dossier")))
                .because(
                        "a reader must be asked who is reading: get a CaseSight, a file or a title from io.guicheng.access.CaseAccess"
                                + " (a task from TaskAccess, a verification from DossierAudit)")
                .check(MAIN);
        noClasses()
                .that(showSomething())
                .should()
                .accessTargetWhere(reachesMethod(Inbox.class, Set.of("ofCase", "task", "loads", "casesAt")))
                .because(
                        "these answer for everybody: use CaseSight.tasks() or CaseAccess.page(), which answer for one reader")
                .check(MAIN);
    }

    @Test
    void a_case_number_from_a_request_opens_nothing() {
        noClasses()
                .that(showSomething())
                .should()
                .accessTargetWhere(reachesMethod(CaseKey.class, Set.of("of", "<init>")))
                .because(
                        "whoever holds a CaseKey reads the registers with it: it comes from a CaseSight or from a task of the reader's own,"
                                + " never from what somebody typed")
                .check(MAIN);
    }

    /** Our interface, and every other class that answers requests, in whatever module. */
    private static DescribedPredicate<JavaClass> showSomething() {
        return resideInAPackage("io.guicheng.api..")
                .or(annotatedWith(Controller.class))
                .or(annotatedWith(RestController.class))
                .as("classes that show something");
    }

    private static DescribedPredicate<JavaAccess<?>> reaches(String what, Set<String> owners) {
        return new DescribedPredicate<>("reach " + what) {
            @Override
            public boolean test(JavaAccess<?> access) {
                return owners.contains(access.getTargetOwner().getName());
            }
        };
    }

    private static DescribedPredicate<JavaAccess<?>> reachesMethod(Class<?> owner, Set<String> names) {
        return new DescribedPredicate<>("use " + owner.getSimpleName() + " " + names) {
            @Override
            public boolean test(JavaAccess<?> access) {
                return access.getTargetOwner().isEquivalentTo(owner)
                        && names.contains(access.getTarget().getName());
            }
        };
    }

    @Test
    void time_comes_from_the_injected_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.guicheng.engine")
                .should()
                .accessTargetWhere(readsTheMachinesClock())
                .because("deadlines are tested by moving the clock, and a city's day is that of Asia/Shanghai")
                .check(MAIN);
    }

    @Test
    void what_a_class_needs_stands_in_its_constructor() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(MAIN);
    }

    @Test
    void every_package_says_that_null_is_the_exception() {
        var unmarked = MAIN.stream()
                .map(JavaClass::getPackage)
                .filter(one -> !one.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .distinct()
                .toList();

        assertThat(unmarked).as("NullAway looks only where it is asked to").isEmpty();
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheMachinesClock() {
        return new DescribedPredicate<>("read the machine's clock") {
            @Override
            public boolean test(JavaAccess<?> access) {
                var owner = access.getTargetOwner();
                var name = access.getTarget().getName();
                if (owner.isEquivalentTo(Date.class)) {
                    return name.equals("<init>")
                            && access.getTarget().getFullName().endsWith("<init>()");
                }
                if (owner.getName().equals("java.time.Clock")) {
                    return name.startsWith("system");
                }
                return (owner.getPackageName().equals("java.time") || owner.isEquivalentTo(System.class))
                        && CLOCK_READERS.contains(name)
                        && !access.getTarget().getFullName().contains("(java.time.Clock)");
            }
        };
    }
}
