package io.guicheng.sealing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import org.junit.jupiter.api.Test;

/** Who may open what is sealed. */
class SealedReportersRuleTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.guicheng");

    @Test
    void only_the_module_that_asks_the_custodian_opens_a_reporter() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.guicheng.reporter..", "io.guicheng.sealing..")
                .should()
                .callMethod(SealedReporters.class, "open", String.class)
                .because("everybody else could forget to ask, to note and to end")
                .check(MAIN);
    }

    @Test
    void only_the_module_that_counts_refusals_compares_texts_with_a_reporter() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.guicheng.reporter..", "io.guicheng.sealing..")
                .should()
                .callMethod(SealedReporters.class, "mentioned", String.class, Collection.class, Collection.class)
                .orShould()
                .callMethod(
                        SealedReporters.class, "mentioned", ReporterIdentity.class, Collection.class, Collection.class)
                .because("a yes or no for every name would find the reporter by trying")
                .check(MAIN);
    }

    @Test
    void only_the_sealing_and_the_one_answer_take_the_values_out() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.guicheng.sealing..")
                .and()
                .doNotHaveFullyQualifiedName("io.guicheng.api.ReporterController")
                .should()
                .callMethod(ReporterIdentity.class, "reveal")
                .because("each place that holds the values in the open is one more to look after")
                .check(MAIN);
    }

    @Test
    void the_vault_is_for_those_who_seal_what_comes_in_and_for_nobody_else() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.guicheng.sealing..", "io.guicheng.intake..", "io.guicheng.directreports..")
                .should()
                .dependOnClassesThat(resideInAPackage("io.guicheng.sealing").and(isVault()))
                .because("with the vault and an id anything could be opened without the custodian")
                .check(MAIN);
    }

    private static DescribedPredicate<JavaClass> isVault() {
        return JavaClass.Predicates.type(Vault.class);
    }
}
