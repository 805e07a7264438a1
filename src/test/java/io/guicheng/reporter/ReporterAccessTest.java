package io.guicheng.reporter;

import static io.guicheng.reporter.Caller.json;
import static io.guicheng.reporter.Caller.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.guicheng.casework.Cases;
import io.guicheng.casework.Dossier;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.AdminRole;
import io.guicheng.organization.Credentials;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import io.guicheng.registry.Petitions;
import io.guicheng.sealing.ReporterIdentity;
import io.guicheng.sealing.SealedReporters;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.WholeApplication;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** The way to a reporter's identity, and everybody who tries another. */
@WholeApplication
class ReporterAccessTest {

    private static final String CITY = "990100";
    private static final String NAME = "林一苇";
    private static final String PHONE = "13900001111";
    private static final String SUBJECT = CaseDriver.ALSO_CLEAN;
    private static final Map<String, String> WHY = Map.of("motive", "核实线索，需要当面询问");

    @LocalServerPort
    int port;

    @Autowired
    Petitions petitions;

    @Autowired
    SealedReporters reporters;

    @Autowired
    Custody custody;

    @Autowired
    ReporterAccess access;

    @Autowired
    Cases cases;

    @Autowired
    Dossier dossier;

    @Autowired
    OrganizationEditor editor;

    @Autowired
    Organizations organizations;

    @Autowired
    Credentials credentials;

    @Autowired
    TransactionTemplate transaction;

    private String petition = "";

    @BeforeEach
    void a_petition_with_a_known_reporter() {
        CaseDriver.dateIs(CaseDriver.START);
        petition = petition(Map.of("name", NAME, "phone", PHONE));
    }

    @AfterEach
    void the_clock_runs_again() {
        ClockUtil.reset();
    }

    @Test
    void the_handling_section_asks_the_custodian_allows_and_the_asker_reads() {
        // given
        var key = tiedToACase();

        // when
        var asked = ok(user("jw.clerk").post(of(petition) + "/requests", WHY));
        var id = asked.path("id").asText();
        assertThat(asked.path("state").asText()).isEqualTo("ASKED");
        assertThat(user("jw.clerk").post(request(id) + "/reading", Map.of()).statusCode())
                .isEqualTo(409);
        var waiting = find(ok(user("jw.keeper").get("/api/reporters/decisions")), id);
        assertThat(waiting.path("motive").asText()).isEqualTo(WHY.get("motive"));
        var allowed = ok(user("jw.keeper").post(request(id) + "/decision", Map.of("allow", true, "motive", "理由充分")));
        assertThat(allowed.path("stateText").asText()).isEqualTo("已批准");

        // then
        var reading = user("jw.clerk").post(request(id) + "/reading", Map.of());
        var values = ok(reading).path("reporter");
        assertThat(values.path("name").asText()).isEqualTo(NAME);
        assertThat(values.path("phone").asText()).isEqualTo(PHONE);
        assertThat(reading.headers().allValues("Cache-Control")).contains("no-store");
        assertThat(find(ok(user("jw.clerk").get("/api/reporters/requests")), id)
                        .path("readable")
                        .asBoolean())
                .isTrue();
        assertThat(events(petition)).containsExactly("申请查阅举报人信息", "批准查阅举报人信息", "查阅举报人信息");
        assertThat(dossier.entries(key))
                .filteredOn(entry -> entry.kind().equals("read"))
                .extracting(Dossier.Entry::step, Dossier.Entry::userId)
                .containsExactly(
                        tuple("reporter.asked", "jw.clerk"),
                        tuple("reporter.allowed", "jw.keeper"),
                        tuple("reporter.read", "jw.clerk"));
        assertThat(dossier.entries(key)).noneMatch(entry -> entry.content().contains(NAME));
    }

    @Test
    void a_permission_ends_by_itself_and_that_is_noted_once() {
        // given
        var id = allowed();

        // when
        hoursPass(23);
        assertThat(read("jw.clerk", id)).isEqualTo(200);
        hoursPass(2);

        // then
        var late = user("jw.clerk").post(request(id) + "/reading", Map.of());
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(json(late).path("detail").asText()).contains("时限已到");
        access.expireDue();
        access.expireDue();
        assertThat(events(petition)).filteredOn("查阅时限届满"::equals).hasSize(1);
        assertThat(find(ok(user("jw.clerk").get("/api/reporters/requests")), id)
                        .path("stateText")
                        .asText())
                .isEqualTo("已到期");
        assertThat(user("jw.clerk").post(of(petition) + "/requests", WHY).statusCode())
                .as("may ask again")
                .isEqualTo(201);
    }

    @Test
    void a_refusal_needs_a_reason_and_opens_nothing() {
        var id = asked("jw.clerk");

        var without = user("jw.keeper").post(request(id) + "/decision", Map.of("allow", false, "motive", " "));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(json(without).at("/errors/0/field").asText()).isEqualTo("motive");
        var neither = user("jw.keeper").post(request(id) + "/decision", Map.of("motive", "看情况"));
        assertThat(json(neither).at("/errors/0/field").asText()).isEqualTo("allow");

        ok(user("jw.keeper").post(request(id) + "/decision", Map.of("allow", false, "motive", "可以书面核实")));

        assertThat(read("jw.clerk", id)).isEqualTo(409);
        assertThat(user("jw.keeper")
                        .post(request(id) + "/decision", Map.of("allow", true, "motive", "改主意"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(events(petition)).containsExactly("申请查阅举报人信息", "不批准查阅举报人信息");
    }

    @Test
    void what_is_asked_without_a_reason_twice_or_for_nothing_is_refused() {
        var empty = user("jw.clerk").post(of(petition) + "/requests", Map.of("motive", "\n"));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(json(empty).at("/errors/0/message").asText()).isEqualTo("“申请理由”不能为空");
        assertThat(user("jw.clerk").post(of(petition) + "/requests", Map.of()).statusCode())
                .isEqualTo(422);
        var long501 = Map.of("motive", "字".repeat(501));
        assertThat(user("jw.clerk").post(of(petition) + "/requests", long501).statusCode())
                .isEqualTo(422);
        asked("jw.clerk");
        assertThat(user("jw.clerk").post(of(petition) + "/requests", WHY).statusCode())
                .isEqualTo(409);
        var anonymous = petition(Map.of());
        assertThat(user("jw.clerk").post(of(anonymous) + "/requests", WHY).statusCode())
                .isEqualTo(409);
        assertThat(ok(user("jw.clerk").get(of(anonymous))).path("reporter").asText())
                .isEqualTo("匿名");
    }

    @Test
    void nobody_else_reads_with_somebody_elses_permission() {
        var id = allowed();

        for (var user : List.of(
                "jw.head",
                "jw.leader",
                "jw.keeper",
                "jw.keeper.qh",
                "zzb.clerk",
                "xfj.clerk",
                "jw.clerk.qh",
                "xtgl",
                "aqgl",
                "sjgl")) {
            sameAsUnknown(user, "POST", request(id) + "/reading", request(UNKNOWN) + "/reading");
        }
        assertThat(new Caller(port, null)
                        .post(request(id) + "/reading", Map.of())
                        .statusCode())
                .isIn(401, 403);
        assertThat(events(petition)).doesNotContain("查阅举报人信息");
    }

    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

    @Test
    void for_everybody_outside_the_handling_section_there_is_no_petition() {
        for (var user : List.of(
                "jw.leader",
                "jw.keeper",
                "jw.keeper.qh",
                "zzb.clerk",
                "zzb.head",
                "sw.head",
                "xfj.clerk",
                "jw.clerk.qh",
                "zzb.clerk.qh",
                "xtgl",
                "aqgl",
                "sjgl")) {
            sameAsUnknown(user, "GET", of(petition), of("990100-P-2026-999999"));
            sameAsUnknown(user, "POST", of(petition) + "/requests", of("990100-P-2026-999999") + "/requests");
            if (!user.equals("jw.keeper")) {
                sameAsUnknown(user, "POST", of(petition) + "/erasure", of("990100-P-2026-999999") + "/erasure");
            }
            var list = user(user).get("/api/reporters/petitions?size=100");
            assertThat(list.body()).as(user).doesNotContain(petition);
        }
        for (var path : List.of("/petitions", "/requests", "/decisions", "/register", "/petitions/" + petition)) {
            var nobody = new Caller(port, null).get("/api/reporters" + path);
            assertThat(nobody.statusCode()).as(path).isEqualTo(401);
        }
    }

    @Test
    void only_the_custodian_of_the_jurisdiction_decides_and_never_about_his_own() {
        // given
        var id = asked("jw.clerk");
        var yes = Map.of("allow", true, "motive", "可以");

        // then
        for (var user : List.of(
                "jw.clerk", "jw.head", "jw.leader", "jw.keeper.qh", "zzb.head", "sw.head", "xtgl", "aqgl", "sjgl")) {
            sameAsUnknown(user, "POST", request(id) + "/decision", request(UNKNOWN) + "/decision");
            assertThat(user(user).post(request(id) + "/decision", yes).statusCode())
                    .as(user)
                    .isEqualTo(404);
        }
        assertThat(ok(user("jw.keeper.qh").get("/api/reporters/decisions")).toString())
                .doesNotContain(petition);

        // when the custodian works in the handling section too
        person("jw.both", null, SeatRole.CLERK);
        editor.seat("jw.both", CITY + "-discipline", SeatRole.CUSTODIAN);
        var own = asked("jw.both");
        var refused = user("jw.both").post(request(own) + "/decision", yes);

        // then
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).path("detail").asText()).contains("本人的申请");
        ok(user("jw.keeper").post(request(own) + "/decision", yes));
        assertThat(read("jw.both", own)).isEqualTo(200);
    }

    @Test
    void the_one_it_is_about_and_relatives_see_nothing_whatever_their_seat() {
        // given: works in the discipline organ, and the petition is about this person
        person("jw.subject", SUBJECT, SeatRole.CLERK);
        person("jw.subject.keeper", SUBJECT, SeatRole.CUSTODIAN);
        var id = asked("jw.clerk");

        // then
        sameAsUnknown("jw.subject", "GET", of(petition), of("990100-P-2026-999999"));
        sameAsUnknown("jw.subject", "POST", of(petition) + "/requests", of("990100-P-2026-999999") + "/requests");
        assertThat(user("jw.subject").get("/api/reporters/petitions?size=100").body())
                .doesNotContain(petition);
        assertThat(user("jw.subject.keeper").get("/api/reporters/decisions").body())
                .doesNotContain(petition);
        sameAsUnknown("jw.subject.keeper", "POST", request(id) + "/decision", request(UNKNOWN) + "/decision");
        sameAsUnknown("jw.subject.keeper", "POST", of(petition) + "/erasure", of("990100-P-2026-999999") + "/erasure");
    }

    @Test
    void who_leaves_the_handling_section_or_loses_the_petition_reads_no_more() {
        person("jw.leaving", null, SeatRole.CLERK);
        var id = asked("jw.leaving");
        ok(user("jw.keeper").post(request(id) + "/decision", Map.of("allow", true, "motive", "可以")));
        assertThat(read("jw.leaving", id)).isEqualTo(200);

        custody.give(petition, CITY + "-petition-office");
        assertThat(read("jw.leaving", id)).isEqualTo(404);
        assertThat(user("xfj.clerk").get(of(petition)).statusCode()).isEqualTo(200);
        custody.give(petition, CITY + "-discipline");
        assertThat(read("jw.leaving", id)).isEqualTo(200);

        editor.unseat("jw.leaving", CITY + "-discipline", SeatRole.CLERK);
        assertThat(read("jw.leaving", id)).isEqualTo(404);
    }

    @Test
    void an_erased_reporter_is_gone_for_everybody() {
        var id = allowed();

        assertThat(user("jw.keeper")
                        .post(of(petition) + "/erasure", Map.of("motive", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(user("jw.keeper")
                        .post(of(petition) + "/erasure", Map.of("motive", "举报人本人申请"))
                        .statusCode())
                .isEqualTo(204);

        assertThat(read("jw.clerk", id)).isEqualTo(409);
        assertThat(ok(user("jw.clerk").get(of(petition))).path("identified").asBoolean())
                .isFalse();
        assertThat(user("jw.keeper").post(of(petition) + "/erasure", WHY).statusCode())
                .isEqualTo(409);
        assertThat(events(petition)).contains("销毁举报人信息");
    }

    @Test
    void the_auditor_sees_who_looked_and_not_why_and_changes_nothing() {
        read("jw.clerk", allowed());

        var lines = ok(user("sjgl").get("/api/reporters/register"));
        assertThat(lines.toString()).contains(petition).doesNotContain("核实线索", NAME);
        assertThat(ok(user("jw.keeper").get("/api/reporters/register")).toString())
                .contains(petition, "核实线索")
                .doesNotContain(NAME);
        assertThat(ok(user("jw.keeper.qh").get("/api/reporters/register")).toString())
                .doesNotContain(petition);
        for (var user : List.of("jw.clerk", "jw.head", "zzb.head", "xtgl", "aqgl")) {
            assertThat(user(user).get("/api/reporters/register").statusCode())
                    .as(user)
                    .isEqualTo(404);
        }
    }

    @Test
    void only_the_system_administrator_turns_the_keys_and_learns_none() {
        var key = "/api/sealing/keys";
        for (var user : List.of("jw.clerk", "jw.keeper", "zzb.head", "aqgl", "sjgl")) {
            assertThat(user(user).get(key).statusCode()).as(user).isEqualTo(404);
            assertThat(user(user).post(key + "/rotation", Map.of()).statusCode())
                    .as(user)
                    .isEqualTo(404);
        }
        assertThat(organizations.adminRoles("xtgl")).contains(AdminRole.SYSTEM);

        var before = ok(user("xtgl").get(key));
        var after = ok(user("xtgl").post(key + "/rotation", Map.of()));

        assertThat(after).hasSize(before.size() + 1);
        assertThat(after.toString()).doesNotContain("material");
        assertThat(reporters.open(petition).orElseThrow().reveal()).containsEntry("name", NAME);
        var primary = after.get(after.size() - 1).path("id").asText();
        assertThat(user("xtgl").send("DELETE", key + "/" + primary, null).statusCode())
                .isEqualTo(409);
        assertThat(user("xtgl").send("DELETE", key + "/k-none", null).statusCode())
                .isEqualTo(404);
        assertThat(user("aqgl").send("DELETE", key + "/" + primary, null).statusCode())
                .isEqualTo(404);
        var request = allowed();
        assertThat(read("jw.clerk", request)).isEqualTo(200);
        assertThat(logged(primary)).containsExactly("轮换举报人信息的密钥");

        // the keys from before hold nothing any more
        var retired = before.get(0).path("id").asText();
        assertThat(ok(user("xtgl").send("DELETE", key + "/" + retired, null)).toString())
                .doesNotContain(retired);
        assertThat(logged(retired)).containsExactly("停用举报人信息的旧密钥");
        assertThat(read("jw.clerk", request)).isEqualTo(200);
    }

    /** What the auditor reads about a key; it is written a moment after the answer. */
    private List<String> logged(String target) {
        for (var tries = 0; tries < 100; tries++) {
            var found = ok(user("sjgl").get("/api/audit?kind=KEY_CHANGED&q=" + target))
                    .path("items")
                    .findValuesAsText("detail");
            if (!found.isEmpty()) {
                return found;
            }
            LockSupport.parkNanos(50_000_000);
        }
        return List.of();
    }

    @Test
    void a_custodian_is_offered_no_task_and_sees_no_case() {
        var key = tiedToACase();

        assertThat(ok(user("jw.keeper").get("/api/cases?size=100"))
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(user("jw.keeper").get("/api/cases/" + key).statusCode()).isEqualTo(404);
        assertThat(ok(user("jw.keeper").get("/api/start")))
                .as("procedures to start")
                .isEmpty();
        assertThat(ok(user("jw.keeper").get("/api/tasks?view=organ"))
                        .path("total")
                        .asInt())
                .isZero();
    }

    // ---- steps

    private String petition(Map<String, String> identity) {
        return transaction.execute(status -> {
            var fresh = petitions.add(SUBJECT, CITY, "来信", LocalDate.of(2026, 11, 20), "反映其违规发放津贴", true, true);
            reporters.seal(fresh.id(), ReporterIdentity.of(identity, ""));
            return fresh.id();
        });
    }

    private CaseKey tiedToACase() {
        return transaction.execute(status -> {
            var file = cases.open("petition-test", "PT", "试验案", CITY, CITY + "-discipline", "jw.clerk");
            custody.tie(petition, file.key());
            return file.key();
        });
    }

    private String asked(String user) {
        return ok(user(user).post(of(petition) + "/requests", WHY)).path("id").asText();
    }

    private String allowed() {
        var id = asked("jw.clerk");
        ok(user("jw.keeper").post(request(id) + "/decision", Map.of("allow", true, "motive", "可以")));
        return id;
    }

    private int read(String user, String request) {
        return user(user).post(request(request) + "/reading", Map.of()).statusCode();
    }

    private void person(String userId, String officialId, SeatRole role) {
        editor.put(new Person(userId, userId, officialId, true));
        editor.seat(userId, CITY + "-discipline", role);
        if (!credentials.exists(userId)) {
            credentials.setInitialPassword(userId, "demo-1234");
        }
    }

    private List<String> events(String petitionId) {
        var events = new ArrayList<String>();
        for (var line : ok(user("jw.keeper").get("/api/reporters/register"))) {
            if (line.path("petitionId").asText().equals(petitionId)) {
                events.add(0, line.path("event").asText());
            }
        }
        return events;
    }

    /** What is there but not for this person must read exactly as what is not there. */
    private void sameAsUnknown(String user, String method, String path, String unknown) {
        var body = method.equals("POST") ? Map.of("motive", "试试", "allow", true) : null;
        var there = user(user).send(method, path, body);
        var nowhere = user(user).send(method, unknown, body);
        assertThat(there.statusCode()).as(user + " " + path).isEqualTo(404);
        assertThat(there.statusCode()).isEqualTo(nowhere.statusCode());
        assertThat(there.body()).isEqualTo(nowhere.body());
    }

    private static JsonNode find(JsonNode rows, String id) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void hoursPass(int hours) {
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofHours(hours))));
    }

    private Caller user(String name) {
        return new Caller(port, name);
    }

    private static String of(String petition) {
        return "/api/reporters/petitions/" + petition;
    }

    private static String request(String id) {
        return "/api/reporters/requests/" + id;
    }
}
