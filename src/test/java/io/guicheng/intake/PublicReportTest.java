package io.guicheng.intake;

import static io.guicheng.intake.PublicVisitor.body;
import static io.guicheng.intake.PublicVisitor.report;
import static java.util.Collections.min;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.guicheng.registry.PetitionFinding;
import io.guicheng.registry.PetitionState;
import io.guicheng.registry.Petitions;
import io.guicheng.sealing.SealedReporters;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.WholeApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the public can do without an account, what is kept of it, and who can get at it. */
@WholeApplication
class PublicReportTest {

    private static final byte[] TEXT = "证据一".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SOUND = "RIFF$\0\0\0WAVEfmt \20\0\0\0\1\0\1\0@\37\0\0\200>\0\0\2\0\20\0data\0\0\0\0"
            .getBytes(StandardCharsets.ISO_8859_1);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Petitions petitions;

    @Autowired
    SealedReporters reporters;

    private PublicVisitor visitor;

    @BeforeEach
    void somebody_comes() {
        CaseDriver.dateIs(CaseDriver.START);
        visitor = new PublicVisitor(port);
    }

    @AfterEach
    void the_clock_runs_again() {
        ClockUtil.reset();
    }

    @Test
    void a_report_is_taken_in_answered_and_found_again_by_its_code() {
        // when somebody reports with a name
        var receipt = accepted(report(Map.of("reporter", Map.of("name", "林一苇", "phone", "13900001111"))));
        var code = receipt.path("code").asText();
        assertThat(code).matches("\\d{4} \\d{4} \\d{4} \\d{4}");
        assertThat(receipt.path("organ").asText()).contains("纪");

        // then it stands in the register of the organ, without the reporter
        var petition = newestPetition();
        var row = json(user("jw.clerk", "GET", "/api/reporters/petitions/" + petition, null));
        assertThat(row.path("reporter").asText()).isEqualTo("实名");
        assertThat(row.path("source").asText()).isEqualTo("网络");
        assertThat(reporters.open(petition).orElseThrow().reveal()).containsEntry("phone", "13900001111");
        var read = user("jw.clerk", "GET", of(petition), null);
        assertThat(read.body()).contains("收受施工单位礼金", "欧阳无此人").doesNotContain("林一苇", "1390000");
        assertThat(read.headers().allValues("Cache-Control")).contains("no-store");

        // when the handler answers
        var empty = user("jw.clerk", "POST", of(petition) + "/answers", "{\"text\":\" \"}");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(user("jw.clerk", "POST", of(petition) + "/answers", "{\"text\":\"请补充经手人姓名\"}")
                        .statusCode())
                .isEqualTo(200);

        // then the reporter reads it with the code, however it is typed, and adds to it
        var opened = body(visitor.open(code.replace(' ', '-')));
        var pass = opened.path("pass").asText();
        assertThat(opened.at("/report/state").asText()).isEqualTo("已收到");
        assertThat(opened.at("/report/messages/1/texts/答复").asText()).isEqualTo("请补充经手人姓名");
        assertThat(opened.toString()).doesNotContain("林一苇", "周梓秋", "jw.clerk");
        assertThat(visitor.say(pass, "经手人姓唐").statusCode()).isEqualTo(200);
        assertThat(body(visitor.say(pass, " ")).at("/errors/0/field").asText()).isEqualTo("text");
        assertThat(json(user("jw.clerk", "GET", of(petition), null))
                        .at("/messages/2/texts/补充内容")
                        .asText())
                .isEqualTo("经手人姓唐");

        // and sees how far it has come
        petitions.move(petition, PetitionState.FIRST_CHECK);
        assertThat(body(visitor.view(pass)).path("state").asText()).isEqualTo("办理中");
        petitions.close(petition, PetitionFinding.UNFOUNDED, CaseDriver.START);
        assertThat(body(visitor.view(pass)).path("state").asText()).isEqualTo("已办结");
        var wide = code.chars()
                .mapToObj(c -> c == ' ' ? "" : Character.toString(c - '0' + '０'))
                .reduce("", String::concat);
        assertThat(visitor.open(wide).statusCode())
                .as("digits of a Chinese keyboard")
                .isEqualTo(200);
    }

    @Test
    void files_are_looked_at_cleaned_and_read_by_the_handling_section_only() {
        var pass = accepted(report(Map.of())).path("pass").asText();
        var petition = newestPetition();

        var text = body(visitor.attach(pass, "C:\\我的文件\\证据 一.txt", TEXT));
        assertThat(text.path("name").asText()).isEqualTo("证据 一.txt");
        assertThat(text.path("cleaned").asBoolean()).isTrue();
        var sound = body(visitor.attach(pass, "录音.wav", SOUND));
        assertThat(sound.path("cleaned").asBoolean()).as("the reporter is told").isFalse();
        for (var bad : Map.of("a.exe", "MZ", "a.pdf", "no pdf", "a.txt", "").entrySet()) {
            var refused = visitor.attach(pass, bad.getKey(), bad.getValue().getBytes(StandardCharsets.UTF_8));
            assertThat(refused.statusCode()).as(bad.getKey()).isEqualTo(422);
            assertThat(body(refused).at("/errors/0/field").asText()).isEqualTo("file");
        }
        assertThat(visitor.attach("forged.pass", "a.txt", TEXT).statusCode()).isEqualTo(404);

        var file = user("jw.clerk", "GET", of(petition) + "/files/0", null);
        assertThat(file.body()).isEqualTo("证据一");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(user("jw.clerk", "GET", of(petition) + "/files/7", null).statusCode())
                .isEqualTo(404);
        for (var other :
                List.of("jw.keeper", "jw.leader", "xfj.clerk", "zzb.head", "jw.clerk.qh", "xtgl", "aqgl", "sjgl")) {
            for (var path : List.of("", "/files/0", "/files/1")) {
                var hidden = user(other, "GET", of(petition) + path, null);
                var unknown = user(other, "GET", of("990100-P-2026-999999") + path, null);
                assertThat(hidden.statusCode()).as(other + path).isEqualTo(404);
                assertThat(hidden.body()).isEqualTo(unknown.body());
            }
            assertThat(user(other, "POST", of(petition) + "/answers", "{\"text\":\"冒名答复\"}")
                            .statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(user(null, "GET", of(petition), null).statusCode()).isEqualTo(401);
    }

    @Test
    void what_is_wrong_is_named_and_nothing_is_kept_of_it() {
        var before = count("public_report");
        var refused = body(visitor.submit(Map.of(
                "jurisdiction", "123456",
                "organKind", "court",
                "unit", "",
                "name", "名".repeat(61),
                "kind", "none",
                "text", "太短",
                "reporter", Map.of("phone", "1".repeat(41), "hat", "blue"))));

        assertThat(refused.path("status").asInt()).isEqualTo(422);
        assertThat(StreamSupport.stream(refused.path("errors").spliterator(), false)
                        .map(error -> error.path("field").asText()))
                .containsExactlyInAnyOrder(
                        "jurisdiction", "kind", "unit", "name", "text", "reporter.phone", "reporter.");
        assertThat(refused.toString()).doesNotContain("11111", "blue", "hat");
        assertThat(visitor.post("/api/report", "{\"proof\":").statusCode()).isEqualTo(400);
        assertThat(visitor.post("/api/report", Map.of()).statusCode()).isEqualTo(409);
        assertThat(count("public_report")).isEqualTo(before);
    }

    @Test
    void a_proof_is_ours_enough_fresh_and_spent_once() {
        // a good one
        var proof = visitor.proof();
        assertThat(visitor.post("/api/report", Map.of("proof", proof, "report", report(Map.of())))
                        .statusCode())
                .isEqualTo(201);
        // again, and spelled otherwise
        assertRefused(proof);
        assertRefused(Map.of("challenge", proof.get("challenge") + "=", "nonce", proof.get("nonce")));
        // not worked for
        var task = body(visitor.post("/api/report/challenge", Map.of()))
                .path("challenge")
                .asText();
        assertRefused(Map.of("challenge", task, "nonce", "not worked for"));
        // not ours
        var own = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[25]);
        assertRefused(PublicVisitor.solve(own + "." + own, 8));
        assertRefused(Map.of("challenge", "", "nonce", ""));
        assertRefused(Map.of("challenge", "%%%.%%%", "nonce", "1"));
        // too old
        var late = visitor.proof();
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofMinutes(11))));
        assertRefused(late);
        // what was spent is forgotten once it would have run out
        accepted(report(Map.of()));
        assertThat(count("report_proof")).isOne();
    }

    @Test
    void a_wrong_code_is_answered_alike_whatever_is_wrong_with_it() {
        var code = accepted(report(Map.of())).path("code").asText();
        var near = code.substring(0, 18) + (code.charAt(18) == '0' ? '1' : '0');

        var answers = new HashSet<String>();
        for (var wrong : List.of(near, "0000 0000 0000 0000", "", "' or 1=1 --", "1".repeat(5000), "查询码")) {
            var answer = visitor.open(wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(404);
            answers.add(answer.body());
        }
        assertThat(answers).hasSize(1);
        assertThat(visitor.post("/api/report/opening", Map.of("code", code)).statusCode())
                .as("no work, no look")
                .isEqualTo(409);
    }

    @Test
    void looking_for_a_code_takes_the_same_slow_hash_with_and_without_a_row() {
        var code = accepted(report(Map.of())).path("code").asText();
        visitor.open(code);
        var there = new ArrayList<Long>();
        var nowhere = new ArrayList<Long>();
        for (var i = 0; i < 5; i++) {
            there.add(time(code));
            nowhere.add(time("%016d".formatted(7_000_000_000_000_000L + i)));
        }

        // the quickest of five: a lookup without the hash would take a hundredth of one with it
        assertThat(min(nowhere)).isGreaterThan(min(there) / 4);
        assertThat(min(there)).isGreaterThan(min(nowhere) / 4);
    }

    private long time(String code) {
        var proof = visitor.proof();
        var from = System.nanoTime();
        visitor.post("/api/report/opening", Map.of("proof", proof, "code", code));
        return System.nanoTime() - from;
    }

    @Test
    void of_the_code_only_a_slow_hash_is_kept_and_of_the_visitor_nothing() {
        var code = accepted(report(Map.of())).path("code").asText();

        var kept = jdbc.sql("select * from public_report").query().listOfRows().toString();
        assertThat(kept).contains("$argon2id$").doesNotContain(code, code.replace(" ", ""));
        for (var table : List.of("public_report", "report_message", "report_file", "report_proof", "petition_holder")) {
            assertThat(jdbc.sql("select * from " + table).query().listOfRows().toString())
                    .as(table)
                    .doesNotContain("127.0.0.1", "Java-http-client");
        }
        assertThat(jdbc.sql("select lower(data_type) from information_schema.columns"
                                + " where lower(table_name) in ('public_report', 'report_message', 'report_file')")
                        .query(String.class)
                        .list())
                .as("days, not times")
                .noneMatch(type -> type.startsWith("timestamp"));
    }

    @Test
    void a_pass_is_signed_and_ends_after_half_an_hour() {
        var one = accepted(report(Map.of())).path("pass").asText();
        var other = accepted(report(Map.of())).path("pass").asText();

        assertThat(visitor.view(one).statusCode()).isEqualTo(200);
        var mixed = one.substring(0, one.indexOf('.')) + other.substring(other.indexOf('.'));
        for (var forged : List.of(mixed, one + "A", "", ".", "a.b", one.replace('.', '|'))) {
            assertThat(visitor.view(forged).statusCode()).as(forged).isEqualTo(404);
        }
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofMinutes(31))));
        assertThat(visitor.view(one).statusCode()).isEqualTo(404);
    }

    @Test
    void no_answer_sets_a_cookie_is_stored_or_tells_where_one_came_from() {
        // given every door of the public's page, good and bad
        accepted(report(Map.of()));
        visitor.submit(Map.of());
        visitor.open("1");
        visitor.get("/report");
        visitor.get("/report/");
        visitor.get("/report/report.html");
        visitor.get("/report/nothing");
        visitor.get("/report/assets/nothing.js");
        visitor.get("/api/report/form");
        visitor.get("/api/report/nothing");
        visitor.get("/api/report/messages");

        // then
        assertThat(visitor.answers()).hasSizeGreaterThan(12).allSatisfy(answer -> {
            var where = answer.uri() + " " + answer.statusCode();
            assertThat(answer.headers().allValues("Set-Cookie")).as(where).isEmpty();
            assertThat(answer.headers().firstValue("Referrer-Policy")).as(where).hasValue("no-referrer");
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .as(where)
                    .contains("no-store");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(where)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(where)
                    .hasValue("nosniff");
        });
    }

    @Test
    void who_is_reported_from_the_discipline_organ_is_handled_by_the_one_above() {
        // the county's secretary of discipline, whom the city manages: by the name alone
        var receipt = accepted(report(Map.of("jurisdiction", "990121", "unit", "青禾县", "name", "尹书林")));
        var petition = newestPetition();
        assertThat(petitions.find(petition).orElseThrow().jurisdiction()).isEqualTo("990100");
        assertThat(petitions.find(petition).orElseThrow().officialId()).isEqualTo("990100-G-0082");
        assertThat(receipt.path("organ").asText()).contains("云泽市");
        for (var user : List.of("jw.clerk.qh", "jw.head.qh", "jw.keeper.qh")) {
            assertThat(user(user, "GET", of(petition), null).statusCode())
                    .as(user)
                    .isEqualTo(404);
        }
        assertThat(user("jw.clerk", "GET", of(petition), null).statusCode()).isEqualTo(200);

        // somebody the register does not know, by the unit; also when it was addressed to the petition office
        accepted(report(Map.of(
                "jurisdiction", "990121", "organKind", "petition-office", "unit", "青禾县纪委监委信访室", "name", "无名氏甲")));
        assertThat(petitions.find(newestPetition()).orElseThrow().jurisdiction())
                .isEqualTo("990100");

        // anybody else stays where it was addressed to
        accepted(report(Map.of("jurisdiction", "990121", "organKind", "petition-office", "unit", "青禾县卫健局")));
        var stays = newestPetition();
        assertThat(petitions.find(stays).orElseThrow().jurisdiction()).isEqualTo("990121");
        assertThat(user("xfj.clerk.qh", "GET", of(stays), null).statusCode()).isEqualTo(200);
        assertThat(user("jw.clerk.qh", "GET", of(stays), null).statusCode()).isEqualTo(404);

        // at the top there is nobody above, and still the one it is about does not see it
        accepted(report(Map.of("unit", "云泽市纪委监委", "name", "罗承栩")));
        var top = newestPetition();
        assertThat(user("jw.clerk", "GET", of(top), null).statusCode()).isEqualTo(200);
        assertThat(user("jw.head", "GET", of(top), null).statusCode()).isEqualTo(404);
        assertThat(user("jw.head", "GET", "/api/reporters/petitions?size=100", null)
                        .body())
                .doesNotContain(top);
    }

    // ---- steps

    private JsonNode accepted(Map<String, Object> report) {
        var answer = visitor.submit(report);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return body(answer);
    }

    private void assertRefused(Map<String, String> proof) {
        var answer = visitor.post("/api/report", Map.of("proof", proof, "report", report(Map.of())));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(body(answer).path("detail").asText()).contains("安全验证");
    }

    private String newestPetition() {
        return jdbc.sql("select petition_id from public_report").query(String.class).list().stream()
                .max((one, other) -> Long.compare(number(one), number(other)))
                .orElseThrow();
    }

    private static long number(String petitionId) {
        return Long.parseLong(petitionId.substring(petitionId.lastIndexOf('-') + 1));
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private HttpResponse<String> user(@Nullable String name, String method, String path, @Nullable String body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (name != null) {
            request.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString((name + ":demo-1234").getBytes(StandardCharsets.UTF_8)));
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return body(answer);
    }

    private static String of(String petition) {
        return "/api/reporters/petitions/" + petition + "/report";
    }
}
