package io.guicheng.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.guicheng.casework.Cases;
import io.guicheng.organization.OrganKind;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees what of a case, tried by those who should not. Everything that not all may read says 机密 in the fixture. */
class CaseViewPolicyTest extends ApiTest {

    @Autowired
    SelectionCase selection;

    @Autowired
    Cases cases;

    private SelectionCase.Written written;

    @BeforeEach
    void a_case_about_the_first_official() {
        written = selection.write(1, List.of(OrganKind.AUDIT, OrganKind.HEALTH, OrganKind.DISCIPLINE));
    }

    private String url() {
        return "/api/cases/" + written.key();
    }

    /** Every text in the answer that is a secret of somebody. */
    private List<String> secrets(String userId) throws Exception {
        return StreamSupport.stream(
                        ok(get(userId, url())).findParents("businessKey").spliterator(), false)
                .flatMap(root -> texts(root).stream())
                .filter(text -> text.contains("机密"))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> texts(JsonNode node) {
        return node.isTextual()
                ? List.of(node.asText())
                : StreamSupport.stream(node.spliterator(), false)
                        .flatMap(child -> texts(child).stream())
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject1", "relative1", "county1", "countyaudit1", "finance1", "admin1"})
    void for_subject_relative_other_county_uninvolved_organ_and_administrator_there_is_no_such_case(String stranger)
            throws Exception {
        for (var path : List.of("", "/diagrams/cadre-selection")) {
            var refused = get(stranger, url() + path);
            assertThat(refused.getStatus()).isEqualTo(404);
            assertThat(refused.getContentAsString())
                    .isEqualTo(get(stranger, "/api/cases/990100-CS-2026-9999" + path)
                            .getContentAsString())
                    .doesNotContain("农业");
        }
        assertThat(post(stranger, url() + "/withdraw", new CaseController.Reason("x"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(post(stranger, url() + "/terminate", new CaseController.Reason("x"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(get(stranger, "/cases/" + written.key()).getStatus()).isEqualTo(404);
        assertThat(ok(get(stranger, "/api/cases?q=" + written.key())).path("items"))
                .isEmpty();
        for (var file : List.of(written.auditFile(), written.motionFile())) {
            assertThat(get(stranger, "/api/attachments/" + file).getStatus()).isEqualTo(404);
        }
    }

    @Test
    void the_organization_department_sees_everything() throws Exception {
        assertThat(secrets("org2"))
                .hasSize(18)
                .anyMatch(text -> text.startsWith("审计局理由"))
                .anyMatch(text -> text.contains("案卷审计内容"))
                .anyMatch(text -> text.contains("案卷表态内容"))
                .anyMatch(text -> text.contains("规则结论"));
        var candidate = ok(get("org2", url())).path("candidates").get(0);
        assertThat(candidate.path("stateText").asText()).isEqualTo("不上会");
        assertThat(candidate.path("light").asText()).isEqualTo("red");
        assertThat(candidate.path("musts"))
                .extracting(must -> must.path("light").asText())
                .containsExactly("green", "amber", "red", "red");
        assertThat(candidate.path("grounds").get(0).path("clauses")).hasSize(2);
    }

    @Test
    void an_asked_organ_sees_its_own_opinion_and_no_other() throws Exception {
        assertThat(secrets("audit2")).containsExactly("审计局理由机密", "结论：案卷审计内容机密");
        assertThat(secrets("health1")).containsExactly("卫健委理由机密");

        var seen = ok(get("health1", url()));
        var candidate = seen.path("candidates").get(0);
        assertThat(candidate.path("name").asText()).isEqualTo("干部1");
        assertThat(candidate.path("stateText").asText()).isEqualTo("无权查看");
        assertThat(candidate.path("light").asText()).isEqualTo("hidden");
        assertThat(candidate.has("state")).isFalse();
        assertThat(candidate.path("musts"))
                .extracting(must -> must.path("light").asText())
                .containsOnly("hidden");
        assertThat(candidate.path("grounds")).isEmpty();
        assertThat(candidate.path("qualification")).isEmpty();
        assertThat(opinion(candidate, OrganKind.HEALTH).path("verdict").asText())
                .isEqualTo("影响使用");
        var others = opinion(candidate, OrganKind.AUDIT);
        assertThat(others.path("light").asText()).isEqualTo("hidden");
        assertThat(others.path("verdict").asText()).isEqualTo("无权查看");
        assertThat(others.has("grounds") || others.has("who") || others.has("at"))
                .isFalse();
        assertThat(seen.path("posts").get(0).path("title").asText()).isEqualTo("市农业农村局副局长");
        assertThat(seen.path("posts").get(0).has("findings")).isFalse();
        assertThat(seen.path("attachments")).isEmpty();
        assertThat(seen.path("consents")).isEmpty();
    }

    @Test
    void an_asked_organ_sees_counts_of_a_vote_but_not_who_stated_what() throws Exception {
        var meeting = ok(get("audit1", url())).path("meetings").get(0);

        assertThat(meeting.path("statements")).isEmpty();
        assertThat(meeting.path("attendance")).isEmpty();
        assertThat(meeting.path("counts").get(0).path("disagree").asInt()).isEqualTo(2);
    }

    @Test
    void discipline_sees_states_petitions_and_statements_but_no_other_organs_opinion() throws Exception {
        assertThat(secrets("disc1"))
                .contains("信访线索机密", "纪委监委机关理由机密", "纪委意见机密", "公示异议机密", "会议备注机密")
                .noneMatch(text -> text.contains("审计"))
                .noneMatch(text -> text.startsWith("卫健委"))
                .noneMatch(text -> text.startsWith("档案核查") || text.startsWith("事项漏报"))
                .noneMatch(text -> text.startsWith("不上会理由") || text.startsWith("报审"));
        var seen = ok(get("disc1", url()));
        assertThat(seen.path("candidates").get(0).path("stateText").asText()).isEqualTo("不上会");
        assertThat(seen.path("meetings")
                        .get(0)
                        .path("statements")
                        .get(0)
                        .path("stance")
                        .asText())
                .isEqualTo("DISAGREE");
    }

    @Test
    void the_committee_office_sees_states_and_statements_but_no_opinion_and_no_petition() throws Exception {
        assertThat(secrets("office1"))
                .contains("会议备注机密", "表态：案卷表态内容机密")
                .noneMatch(text -> text.contains("理由机密") || text.contains("信访") || text.contains("纪委"))
                .noneMatch(text -> text.contains("异议") || text.contains("审计") || text.contains("规则"));
        var candidate = ok(get("office1", url())).path("candidates").get(0);
        assertThat(candidate.path("stateText").asText()).isEqualTo("不上会");
        assertThat(candidate.path("opinions"))
                .extracting(opinion -> opinion.path("light").asText())
                .containsOnly("hidden");
        assertThat(candidate.path("musts"))
                .extracting(must -> must.path("light").asText())
                .containsExactly("green", "amber", "hidden", "hidden");
    }

    @Test
    void the_timeline_says_to_everybody_who_did_which_step_when() throws Exception {
        var timeline = ok(get("health1", url())).path("timeline");

        assertThat(timeline).hasSize(3);
        assertThat(timeline.get(1).path("step").asText()).isEqualTo("有关机关意见");
        assertThat(timeline.get(1).path("who").asText()).isEqualTo("顾审");
        assertThat(timeline.get(1).path("clauses").get(0).asText()).isEqualTo("S1-5.2a");
        assertThat(timeline.get(1).has("detail")).isFalse();
        assertThat(timeline.get(1).path("attachments")).isEmpty();
        assertThat(ok(get("org1", url())).path("timeline")).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "org2,200,200",
        "audit2,200,404",
        "health1,404,404",
        "disc1,404,200",
        "office1,404,200",
        "finance1,404,404"
    })
    void a_file_handed_in_with_an_opinion_is_for_its_organ_and_the_organization_department(
            String reader, int auditFile, int motionFile) throws Exception {
        assertThat(get(reader, "/api/attachments/" + written.auditFile()).getStatus())
                .isEqualTo(auditFile);
        assertThat(get(reader, "/api/attachments/" + written.motionFile()).getStatus())
                .isEqualTo(motionFile);
    }

    @Test
    void the_superiors_organization_department_oversees_a_countys_case_and_reads_it_when_it_takes_part()
            throws Exception {
        var key = cases.open("cadre-selection", "CS", "青溪县：班子调整", "990101", "990101-organization", "county1")
                .key();
        selection.organsAnswered(key);

        // given: the organ above the owner sees the course of the case and nothing that was handed in
        var course = ok(get("org1", "/api/cases/" + key));
        assertThat(course.path("title").asText()).isEqualTo("青溪县：班子调整");
        assertThat(course.path("timeline")).hasSize(1);
        assertThat(course.toString()).doesNotContain("机密");
        assertThat(ok(get("org1", "/api/cases?q=" + key)).path("total").asInt()).isEqualTo(1);

        // and no other organ of the city knows of it
        for (var other : List.of("audit1", "disc1", "office1", "finance1")) {
            assertThat(get(other, "/api/cases/" + key).getStatus()).as(other).isEqualTo(404);
        }

        // when
        cases.involves(key, ApiFixture.organ(OrganKind.ORGANIZATION));

        // then
        assertThat(ok(get("org1", "/api/cases/" + key)).toString()).contains("机密");
        assertThat(ok(get("org1", "/api/cases/" + key))
                        .path("jurisdiction")
                        .path("name")
                        .asText())
                .isEqualTo("青溪县");
        assertThat(get("countyaudit1", "/api/cases/" + key).getStatus()).isEqualTo(404);
        assertThat(get("org1", "/cases/" + key).getStatus()).isEqualTo(200);
    }

    @Test
    void opinions_past_their_validity_are_marked() throws Exception {
        var candidate = ok(get("org1", url())).path("candidates").get(0);

        assertThat(opinion(candidate, OrganKind.AUDIT).path("outdated").asBoolean())
                .isTrue();
        assertThat(opinion(candidate, OrganKind.HEALTH).path("outdated").asBoolean())
                .isFalse();
    }

    @Test
    void cases_are_found_by_number_title_and_name_of_a_candidate() throws Exception {
        for (var words : List.of(written.key().value(), "农业农村局班子", "干部1")) {
            assertThat(ok(get("org1", "/api/cases?state=running&q=" + words)).path("items"))
                    .extracting(row -> row.path("businessKey").asText())
                    .contains(written.key().value());
        }
        assertThat(ok(get("org1", "/api/cases?q=" + written.key().value() + "&state=ended"))
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(get("org1", "/api/cases?state=odd").getStatus()).isEqualTo(422);
        assertThat(get("org1", "/api/cases?light=blue").getStatus()).isEqualTo(422);
        assertThat(get("org1", "/api/cases?page=-1").getStatus()).isEqualTo(422);
        assertThat(get("org1", "/api/cases?page=x").getStatus()).isEqualTo(400);
    }

    private static JsonNode opinion(JsonNode candidate, OrganKind kind) {
        return StreamSupport.stream(candidate.path("opinions").spliterator(), false)
                .filter(one -> one.path("organId").asText().equals(ApiFixture.organ(kind)))
                .findFirst()
                .orElseThrow();
    }
}
