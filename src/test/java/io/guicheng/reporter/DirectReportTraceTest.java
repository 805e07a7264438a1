package io.guicheng.reporter;

import static io.guicheng.reporter.Caller.ok;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.guicheng.GuichengApplication;
import io.guicheng.kernel.CaseKey;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.Database;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A member of a county's leading body reports its secretary over HTTP, on a server of its own. Everybody else tries to find out that there
 * is such a report; then everything that is left is looked through for the letter and for a trace of its author.
 */
class DirectReportTraceTest {

    /** A member of the county's standing committee with an account. */
    private static final String AUTHOR = "xwb.head.qh";

    private static final String AUTHORS_NAME = "萧修源";
    private static final String CHIEF = "990100-G-0079";

    /** The one it is about, colleagues, superiors beside the receiver, administrators. */
    private static final List<String> OTHERS = List.of(
            "xw.head.qh",
            "jw.head.qh",
            "zzb.head.qh",
            "swb.head",
            "jw.head",
            "zzb.head",
            "xtgl",
            "aqgl",
            "sjgl",
            AUTHOR);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String secret = "密" + Remains.han() + Remains.han() + Remains.han() + Remains.han();
    private final String fileName = "证" + Remains.han() + Remains.han() + Remains.han();

    @TempDir
    Path folder;

    @AfterEach
    void real_time() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @EnumSource
    void nobody_finds_out_that_somebody_reported_upward_and_nothing_is_left_of_the_author(Database database)
            throws IOException {
        var url = database == Database.H2
                ? "jdbc:h2:file:" + folder.resolve("db") + ";DB_CLOSE_ON_EXIT=FALSE"
                : database.freshUrl();
        var server = start(url, database.user());
        var left = new TreeMap<String, byte[]>();
        Map<String, Integer> before;
        Map<String, Integer> after;
        try (server) {
            var port = server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            var everybody = Stream.concat(OTHERS.stream(), Stream.of("sw.head"))
                    .collect(Collectors.toMap(user -> user, user -> new Caller(port, user)));
            var seenBefore = seen(everybody);
            ok(everybody.get(AUTHOR).get("/api/direct-reports"));
            before = traces(server);

            CaseKey key;
            // what its receiver reads later is the receiver's own; the author's requests leave nothing at any level of
            // the log
            try (var log = new WholeLog(folder.resolve("server.log"))) {
                key = report(port, everybody.get(AUTHOR), server);
                everyoneElseTries(OTHERS, everybody, key, server);
            }
            assertThat(seen(everybody))
                    .as("lists and counts of everybody but the receiver")
                    .isEqualTo(seenBefore);
            handled(everybody, key, server);
            everyoneElseTries(List.of("xw.head.qh", AUTHOR), everybody, key, null);
            auditLogNamesNothing(everybody.get("sjgl"), key);

            after = traces(server);
            Remains.tables(server).forEach((table, text) -> left.put(table, text.getBytes(UTF_8)));
        }
        files(folder, "db", "data file", left);
        files(folder, "server.log", "log", left);
        files(folder.resolve("access"), "", "access log", left);

        assertThat(after).as("the author's account and name in every table").isEqualTo(before);
        for (var needle : List.of(new Needle(secret), new Needle(fileName))) {
            assertThat(left.entrySet().stream()
                            .flatMap(found ->
                                    needle.in(found.getValue()).stream().map(form -> found.getKey() + ": " + form)))
                    .as("the letter")
                    .isEmpty();
        }
        assertThat(new String(left.get("access log"), UTF_8))
                .contains("/api/tasks")
                .doesNotContain("direct-reports");
        assertThat(new Needle("直报件").in(left.get("case_file")))
                .as("the search reads tables")
                .isNotEmpty();
    }

    private CaseKey report(int port, Caller author, ConfigurableApplicationContext server) {
        var letter = new HashMap<String, Object>(Map.of(
                "id", "0123456789abcdef0123456789abcdef",
                "kind", "MEMBER.CHIEF_PROBLEM@990121",
                "official", CHIEF,
                "facts", "反映的情况：" + secret + "，有会议记录为证",
                "raised", "NO"));
        // refused once, with everything in it
        assertThat(author.post("/api/direct-reports", letter).statusCode()).isEqualTo(422);
        letter.put("raising", "本人听不进意见" + secret);
        var receipts = ok(author.post("/api/direct-reports", letter)).path("receipts");
        assertThat(receipts).hasSize(1);
        var file = attach(port, AUTHOR, receipts.get(0).path("id").asText(), fileName + ".txt", secret);
        assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
        assertThat(attach(port, "zzb.head.qh", receipts.get(0).path("id").asText(), "x.txt", "x")
                        .statusCode())
                .isEqualTo(404);
        return server.getBean(CaseDriver.class).newest("direct-report");
    }

    /** Every door to a case, a task and a list, as somebody for whom there is none. */
    private static void everyoneElseTries(
            List<String> others, Map<String, Caller> everybody, CaseKey key, ConfigurableApplicationContext server) {
        var task = server == null
                ? "00000000-0000-0000-0000-000000000000"
                : server.getBean(CaseDriver.class).open(key).get(0).id();
        var unknown = "990100-DR-2026-9876";
        for (var user : others) {
            var caller = everybody.get(user);
            for (var path : List.of(
                    "/api/cases/%s",
                    "/api/cases/%s/tools",
                    "/api/cases/%s/copies",
                    "/api/cases/%s/archive",
                    "/api/cases/%s/documents",
                    "/api/cases/%s/diagrams/direct-report",
                    "/api/cases/%s/direct-report/files",
                    "/api/cases/%s/direct-report/files/0")) {
                var there = caller.get(path.formatted(key));
                var notThere = caller.get(path.formatted(unknown));
                assertThat(there.statusCode())
                        .as(user + " " + path)
                        .isEqualTo(notThere.statusCode())
                        .isIn(404, 401, 403, 405);
                assertThat(there.body().replace(key.value(), unknown))
                        .as(user + " " + path)
                        .isEqualTo(notThere.body());
            }
            for (var path : List.of("/api/tasks/" + task + "/form", "/api/tasks/" + task + "/receivers")) {
                assertThat(caller.get(path).statusCode()).as(user + " " + path).isEqualTo(404);
            }
            assertThat(caller.get("/api/cases?q=" + key).body()).as(user).doesNotContain(key + "\"");
            for (var path :
                    List.of("/api/tasks?view=organ&size=100", "/api/reminders", "/api/copies", "/api/unattended")) {
                assertThat(caller.get(path).body()).as(user + " " + path).doesNotContain(key.value(), "直报");
            }
        }
    }

    /** The receiver has the letter read, and answers. */
    private void handled(Map<String, Caller> everybody, CaseKey key, ConfigurableApplicationContext server) {
        var head = everybody.get("sw.head");
        var city = server.getBean(CaseDriver.class);
        var page = ok(head.get("/api/cases/" + key)).toString();
        assertThat(page).contains(secret, AUTHORS_NAME);
        assertThat(ok(head.get("/api/cases/" + key + "/direct-report/files"))
                        .get(0)
                        .path("name")
                        .asText())
                .isEqualTo(fileName + ".txt");
        assertThat(new String(
                        head.download("/api/cases/" + key + "/direct-report/files/0")
                                .body(),
                        UTF_8))
                .isEqualTo(secret);
        complete(head, city, key, "receiveReport", Map.of("read", true, "receipt", "收到" + secret));
        complete(head, city, key, "assessLetter", Map.of("disposal", "FILE", "grounds", "情况" + secret));
        complete(head, city, key, "answerAuthor", Map.of("feedback", "已研究" + secret));
        var own = ok(everybody.get(AUTHOR).get("/api/direct-reports"))
                .path("mine")
                .get(0);
        assertThat(own.path("feedback").asText()).isEqualTo("已研究" + secret);
        assertThat(own.path("receipt").asText()).isEqualTo("收到" + secret);
        assertThat(ok(head.get("/api/cases/" + key)).path("state").asText()).isEqualTo("ended");
    }

    private static void complete(Caller head, CaseDriver city, CaseKey key, String step, Map<String, Object> fields) {
        var task = "/api/tasks/" + city.task("sw.head", key, step).id();
        assertThat(head.get(task + "/form").statusCode()).isEqualTo(200);
        // a draft is saved on the way, as the browser does
        assertThat(head.post(task + "/draft", fields).statusCode()).isEqualTo(204);
        var answer = head.post(task + "/complete", fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private static void auditLogNamesNothing(Caller auditor, CaseKey key) {
        assertThat(logged(auditor, "限定知悉的案件"))
                .as("that the receiver read it is logged")
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.path("userId").asText()).isEqualTo("sw.head"));
        assertThat(logged(auditor, "直报")).isEmpty();
        assertThat(ok(auditor.get("/api/audit?user=" + AUTHOR)).path("items"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.path("kind").asText()).isEqualTo("REFUSED"));
        // the number stands there only where somebody typed it: as one that no case has
        assertThat(logged(auditor, key.value()))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.path("rule").asText()).isEqualTo("no-such-case"));
    }

    private static JsonNode logged(Caller auditor, String text) {
        return ok(auditor.get("/api/audit?q=" + URLEncoder.encode(text, UTF_8))).path("items");
    }

    /** What the lists and counts of everybody but the receiver say. */
    private static Map<String, List<String>> seen(Map<String, Caller> everybody) {
        var seen = new HashMap<String, List<String>>();
        for (var user : OTHERS) {
            seen.put(
                    user,
                    Stream.of("/api/cases", "/api/tasks/count", "/api/reminders", "/api/unattended", "/api/copies")
                            .map(path -> everybody.get(user).get(path).body())
                            .toList());
        }
        return seen;
    }

    /** How often the author's account and name stand in each table. */
    private static Map<String, Integer> traces(ConfigurableApplicationContext server) {
        var counts = new TreeMap<String, Integer>();
        Remains.tables(server).forEach((table, text) -> {
            var found = text.split(AUTHOR, -1).length + text.split(AUTHORS_NAME, -1).length - 2;
            if (found > 0) {
                counts.put(table, found);
            }
        });
        // the log says of everybody that they asked in vain; that it says nothing else of the author is looked at entry
        // by entry
        counts.remove("audit_entry");
        return counts;
    }

    private static void files(Path place, String prefix, String what, Map<String, byte[]> left) throws IOException {
        var whole = new ByteArrayOutputStream();
        Remains.files(place, prefix).forEach(whole::writeBytes);
        left.put(what, whole.toByteArray());
    }

    private static HttpResponse<String> attach(int port, String user, String letter, String name, String content) {
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:" + port + "/api/direct-reports/" + letter + "/files"))
                            .header(
                                    "Authorization",
                                    "Basic "
                                            + Base64.getEncoder().encodeToString((user + ":demo-1234").getBytes(UTF_8)))
                            .header("Content-Type", "application/octet-stream")
                            .header("X-File-Name", URLEncoder.encode(name, UTF_8))
                            .POST(BodyPublishers.ofString(content))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ConfigurableApplicationContext start(String url, String user) {
        return new SpringApplicationBuilder(GuichengApplication.class, CaseDriver.class)
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--spring.datasource.password=",
                        "--server.port=0",
                        "--server.tomcat.accesslog.enabled=true",
                        "--server.tomcat.accesslog.directory=" + folder.resolve("access"),
                        "--server.tomcat.accesslog.buffered=false",
                        "--guicheng.demo=true",
                        "--guicheng.api.basic-auth=true",
                        "--guicheng.sealing.key-file=" + folder.resolve("keys/k"),
                        "--camunda.bpm.job-execution.enabled=false");
    }
}
