package io.guicheng.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.casework.Cases;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.roster.Column;
import io.guicheng.roster.Member;
import io.guicheng.roster.Rosters;
import io.guicheng.roster.Rosters.Plan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class RosterEndpointsTest extends ApiTest {

    @Autowired
    Rosters rosters;

    @Autowired
    Cases cases;

    @Autowired
    Organizations organizations;

    @Autowired
    TransactionTemplate transaction;

    private CaseKey key;
    private String url;

    @BeforeEach
    void a_roster() {
        var organ = ApiFixture.organ(OrganKind.DISCIPLINE);
        var actor = new Actor(organizations.person("disc1").orElseThrow(), organizations.seatsOf("disc1"));
        url = "/api/rosters/"
                + transaction.execute(status -> {
                    key = cases.open("errand", "RO", "名册试验", ApiFixture.CITY, organ, "disc1")
                            .key();
                    var members = List.of(
                            new Member("S1", "顾审", "市审计局", "audit1"), new Member("S2", "白康", "市卫健委", "health1"));
                    return rosters.open(
                            key,
                            actor,
                            organ,
                            new Plan(
                                    "述责名册",
                                    List.of(
                                            Column.state("report", "报告", List.of("未交", "已交"), List.of("已交")),
                                            Column.of("on", "日期", Column.Type.DATE)),
                                    members,
                                    members,
                                    "/reminders"));
                });
    }

    @Test
    void a_secretary_fills_in_many_rows_at_once_and_sees_the_progress() throws Exception {
        assertThat(ok(get("disc1", url)).path("progress").get(0).path("done").asInt())
                .isZero();

        var filled = ok(post("disc1", url + "/fill", rows("S1", Map.of("report", "已交", "on", "2026-03-01"))));

        assertThat(filled.path("changed").asInt()).isEqualTo(2);
        var roster = ok(get("disc1", url));
        assertThat(roster.path("progress").get(0).path("done").asInt()).isEqualTo(1);
        assertThat(roster.path("mayFill").asBoolean()).isTrue();
        assertThat(ok(get("disc1", "/api/cases/" + key + "/tools"))
                        .get(0)
                        .path("state")
                        .asText())
                .isEqualTo("报告 1/2");
        var wrong = post("disc1", url + "/fill", rows("S2", Map.of("report", "交了")));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(read(wrong).path("errors").get(0).path("field").asText()).isEqualTo("rows[0].report");
        for (var body : List.of("{}", "{\"rows\":[null]}", "{\"rows\":[{\"key\":\"S1\"}]}")) {
            assertThat(post("disc1", url + "/fill", body).getStatus()).as(body).isEqualTo(422);
        }
    }

    @Test
    void a_spreadsheet_is_looked_at_and_taken() throws Exception {
        var sheet = "姓名,报告\n顾审,已交\n白康,已交\n".getBytes(UTF_8);

        assertThat(ok(upload("disc1", url + "/import?dryRun=true", "名册.csv", sheet))
                        .path("changed")
                        .asInt())
                .isEqualTo(2);
        assertThat(ok(get("disc1", url)).path("progress").get(0).path("done").asInt())
                .isZero();
        assertThat(ok(upload("disc1", url + "/import", "名册.csv", sheet))
                        .path("changed")
                        .asInt())
                .isEqualTo(2);
        assertThat(ok(get("disc1", url)).path("progress").get(0).path("done").asInt())
                .isEqualTo(2);
        var wrong = upload("disc1", url + "/import", "名册.csv", "姓名,报告\n无名氏,已交\n".getBytes(UTF_8));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(read(wrong).path("wrong").get(0).path("line").asInt()).isEqualTo(2);
        assertThat(upload("disc1", url + "/import", "名册.xlsx", new byte[] {'P', 'K', 3, 4, 0})
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void who_owes_something_is_reminded() throws Exception {
        ok(post("disc1", url + "/fill", rows("S1", Map.of("report", "已交"))));

        assertThat(ok(post("disc1", url + "/remind", Map.of("column", "report")))
                        .path("sent")
                        .path("sent")
                        .asInt())
                .isEqualTo(1);

        assertThat(ok(get("health1", "/api/reminders")).toString()).contains("请办理：报告（述责名册）");
        assertThat(post("disc1", url + "/remind", Map.of()).getStatus()).isEqualTo(422);
    }

    @Test
    void for_others_it_is_not_there_and_who_only_takes_part_does_not_fill_it() throws Exception {
        var sheet = "姓名,报告\n顾审,已交\n".getBytes(UTF_8);
        for (var stranger : List.of("org1", "audit1", "county1", "admin1")) {
            assertThat(get(stranger, url).getStatus()).as(stranger).isEqualTo(404);
            assertThat(post(stranger, url + "/fill", rows("S1", Map.of("report", "已交")))
                            .getStatus())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(post(stranger, url + "/remind", Map.of("column", "report"))
                            .getStatus())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(upload(stranger, url + "/import", "名册.csv", sheet).getStatus())
                    .as(stranger)
                    .isEqualTo(404);
        }
        transaction.executeWithoutResult(status -> cases.involves(key, ApiFixture.organ(OrganKind.ORGANIZATION)));
        assertThat(ok(get("org1", url)).path("mayFill").asBoolean()).isFalse();
        assertThat(post("org1", url + "/fill", rows("S1", Map.of("report", "已交")))
                        .getStatus())
                .isEqualTo(404);
        assertThat(upload("org1", url + "/import", "名册.csv", sheet).getStatus()).isEqualTo(404);
    }

    private static Map<String, Object> rows(String member, Map<String, String> cells) {
        return Map.of("rows", List.of(Map.of("key", member, "cells", cells)));
    }
}
