package io.guicheng.clause;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.clause.Clauses.Clause;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    /** The procedures of the product and the kinds of duty that the ledger groups by; a slip of the pen in the files shows here. */
    private static final Set<String> PROCESSES = Set.of(
            "accountability",
            "annual-deployment",
            "anti-corruption-coordination",
            "appointment-talk",
            "branch-building",
            "cadre-appraisal",
            "cadre-exchange",
            "cadre-selection",
            "campaign",
            "case-investigation",
            "clarification",
            "competitive-selection",
            "conduct-supervision",
            "daily-management-file",
            "decision-filing",
            "delegate-proposal",
            "democratic-life-meeting",
            "departure-inspection",
            "direct-report",
            "discipline-cadre-management",
            "discipline-recommendation",
            "division-filing",
            "duty",
            "economic-audit",
            "examiner-certification",
            "exemplar-selection",
            "family-business",
            "family-visit",
            "ideology-work",
            "incentive",
            "inquiry",
            "integrity-evaluation",
            "integrity-file",
            "integrity-joint-conference",
            "integrity-opinion",
            "integrity-risk-control",
            "interference-record",
            "major-decision",
            "mass-contact",
            "one-report-two-reviews",
            "party-building-appraisal",
            "party-building-responsibility",
            "party-funds",
            "party-member-management",
            "party-org-election",
            "party-work-staffing",
            "personal-matters-report",
            "petition-analysis",
            "petition-handling",
            "political-conduct-check",
            "political-ecology",
            "political-inspection",
            "power-list",
            "power-risk-assessment",
            "pre-appointment-exam",
            "pre-review",
            "public-questioning",
            "rectification",
            "regulation-building",
            "reminder-interview",
            "responsibility-assessment",
            "responsibility-record",
            "satisfaction-survey",
            "selection-inspection",
            "selection-report-approval",
            "special-democratic-life-meeting",
            "special-supervisor",
            "study",
            "supervision-information",
            "supervision-inspection",
            "three-reports",
            "top-leader-review",
            "training",
            "village-affairs",
            "warning-education");

    private final Clauses clauses = new CatalogueClauses();

    @Test
    void every_requirement_of_the_five_documents_is_there_once() {
        assertThat(clauses.all()).hasSize(908).extracting(Clause::id).doesNotHaveDuplicates();
        assertThat(clauses.all().stream().collect(groupingBy(Clause::source, counting())))
                .isEqualTo(Map.of("S1", 142L, "S2", 165L, "S3", 347L, "S4", 176L, "S5", 78L));
    }

    @Test
    void every_requirement_names_a_known_process() {
        assertThat(clauses.all()).extracting(Clause::process).isSubsetOf(PROCESSES);
        assertThat(PROCESSES)
                .as("no process without a requirement")
                .allSatisfy(process -> assertThat(clauses.ofProcess(process)).isNotEmpty());
    }

    @Test
    void every_requirement_is_complete() {
        assertThat(clauses.all()).allSatisfy(clause -> {
            assertThat(clause.id()).startsWith(clause.source() + "-");
            assertThat(clause.clause()).isNotBlank();
            assertThat(clause.title()).isNotBlank();
            assertThat(clause.requirement()).isNotBlank();
            assertThat(clause.kind()).isIn("duty", "rule", "procedure", "consequence", "register");
            assertThat(clause.cadence())
                    .isIn(
                            "on-event",
                            "continuous",
                            "yearly",
                            "once",
                            "quarterly",
                            "half-yearly",
                            "monthly",
                            "every-2-years",
                            "every-3-years",
                            "every-5-years");
        });
    }

    @Test
    void a_requirement_is_found_by_its_id_and_by_its_process() {
        assertThat(clauses.find("S1-4.2c")).hasValueSatisfying(clause -> {
            assertThat(clause.title()).isEqualTo("县委书记末位表态");
            assertThat(clause.process()).isEqualTo("major-decision");
        });
        assertThat(clauses.find("S9-1")).isEmpty();
        assertThat(clauses.ofProcess("cadre-selection")).hasSize(28);
        assertThat(clauses.ofProcess("no-such-process")).isEmpty();
    }
}
