package io.guicheng.reporter;

import static io.guicheng.reporter.Caller.ok;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.GuichengApplication;
import io.guicheng.casework.Cases;
import io.guicheng.casework.Dossier;
import io.guicheng.dataimport.CsvImport;
import io.guicheng.dataimport.Kind;
import io.guicheng.intake.PublicVisitor;
import io.guicheng.kernel.CaseKey;
import io.guicheng.registry.PetitionState;
import io.guicheng.registry.Petitions;
import io.guicheng.sealing.SealedReporters;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plays a petition from its intake to the reading of its reporter on a server of its own, stops the server, and then looks for the
 * reporter in everything that is left: files of the database, tables, history, log, dossier, answers. What may be found is put there on
 * purpose beside it, so that a search that finds nothing proves something.
 */
class NoTraceTest {

    /** Different in each run: the machine's database server is shared with other tests. */
    private final String name = "覃岫" + Remains.han() + Remains.han();

    private final String phone = "139" + ThreadLocalRandom.current().nextLong(10_000_000L, 99_999_999L);
    private final String address = "云泽市" + Remains.han() + Remains.han() + "巷" + Remains.han() + "号";

    private String code = "";

    /** Stands openly where the reporter must not. */
    private final String control = "公开标记" + Remains.han() + Remains.han() + Remains.han();

    private final List<byte[]> answers = new ArrayList<>();
    private final List<byte[]> archived = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void the_search_finds_every_form_it_looks_for() {
        for (var text : List.of(name, phone, control)) {
            new Needle(text).forms().forEach((form, bytes) -> {
                var haystack = ("x".repeat(1000) + "…").getBytes(UTF_8);
                System.arraycopy(bytes, 0, haystack, 500, bytes.length);
                assertThat(new Needle(text).in(haystack))
                        .as(text + " as " + form)
                        .contains(form);
            });
            assertThat(new Needle(text).in("别的内容 13800000000".getBytes(UTF_8))).isEmpty();
            var wrapped = Base64.getEncoder().encode(("ab" + text + "…").getBytes(UTF_8));
            assertThat(new Needle(text).in(wrapped)).containsExactly("base64 of UTF-8 after 2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_a_reporter_nothing_is_left_in_the_open(Database database) throws IOException {
        // given
        var url = database == Database.H2
                ? "jdbc:h2:file:" + folder.resolve("db") + ";DB_CLOSE_ON_EXIT=FALSE"
                : database.freshUrl();
        var left = new ArrayList<Found>();

        // when
        var server = start(url, database.user());
        try (var log = new WholeLog(folder.resolve("server.log"));
                server) {
            play(server);
            Remains.tables(server).forEach((table, text) -> left.add(new Found(table, text.getBytes(UTF_8))));
            dossiers(server).forEach(text -> left.add(new Found("dossier", text.getBytes(UTF_8))));
            if (database == Database.POSTGRES) {
                var jdbc = JdbcClient.create(server.getBean(DataSource.class));
                jdbc.sql("checkpoint").update();
                var place = Path.of(
                        jdbc.sql("show data_directory").query(String.class).single());
                var number = jdbc.sql("select oid from pg_database where datname = current_database()")
                        .query(String.class)
                        .single();
                left.addAll(files(place.resolve("base").resolve(number), "data file"));
                left.addAll(files(place.resolve("pg_wal"), "write-ahead log"));
            }
        }
        if (database == Database.H2) {
            left.addAll(files(folder, "db", "data file"));
        }
        left.addAll(files(folder, "server.log", "log"));
        answers.forEach(answer -> left.add(new Found("answer", answer)));
        archived.forEach(content -> left.add(new Found("archive", content)));

        // then
        for (var secret : List.of(name, phone, address, code, code.replace(" ", ""))) {
            var needle = new Needle(secret);
            assertThat(left.stream()
                            .flatMap(
                                    found -> needle.in(found.bytes()).stream().map(form -> found.place() + ": " + form))
                            .distinct())
                    .as(secret)
                    .isEmpty();
        }
        var open = new Needle(control);
        assertThat(left.stream()
                        .filter(found -> !open.in(found.bytes()).isEmpty())
                        .map(Found::place)
                        .collect(Collectors.toSet()))
                .as("what stands openly is found everywhere it was put")
                .contains("petition", "case_file", "dossier", "act_hi_comment", "data file", "log", "answer", "archive")
                .satisfies(places ->
                        assertThat(places.contains("write-ahead log")).isEqualTo(database == Database.POSTGRES));
    }

    /** Bytes and where they lay. */
    private record Found(String place, byte[] bytes) {}

    private ConfigurableApplicationContext start(String url, String user) {
        return new SpringApplicationBuilder(GuichengApplication.class, CaseDriver.class)
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--spring.datasource.password=",
                        "--server.port=0",
                        "--guicheng.demo=true",
                        "--guicheng.api.basic-auth=true",
                        "--guicheng.sealing.key-file=" + folder.resolve("keys/k"),
                        "--camunda.bpm.job-execution.enabled=false");
    }

    private void play(ConfigurableApplicationContext server) {
        var port = server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var clerk = new Caller(port, "jw.clerk");
        var keeper = new Caller(port, "jw.keeper");

        // intake: a letter is entered, after a first try that is refused
        var header = "信访编号,干部编号,辖区,来源,受理日期,反映内容,线索具体,有可查性,办理状态,举报人姓名,举报人电话,举报人住址\n";
        var line = "990100-P-2026-0901,990100-G-0011,990100,来信,2026-11-20," + control + ",是,是,已受理,";
        var identity = name + "," + phone + "," + address;
        var imports = server.getBean(CsvImport.class);
        var refused = imports.run(
                Kind.PETITIONS, (header + line + "\u0000" + identity + "," + name + "\n").getBytes(UTF_8), false);
        assertThat(refused.badLines()).isNotEmpty();
        answers.add(refused.toString().getBytes(UTF_8));
        assertThat(imports.run(Kind.PETITIONS, (header + line + identity + "\n").getBytes(UTF_8), false)
                        .badLines())
                .isEmpty();
        var petition = "/api/reporters/petitions/990100-P-2026-0901";

        // triage: the petition is taken up, and a case grows out of it
        server.getBean(Petitions.class).move("990100-P-2026-0901", PetitionState.FIRST_CHECK);
        var key = tie(server);

        // asked, allowed, read; and every other answer on the way
        answers.add(clerk.get("/api/reporters/petitions").body().getBytes(UTF_8));
        answers.add(clerk.get(petition).body().getBytes(UTF_8));
        var id = ok(clerk.post(petition + "/requests", Map.of("motive", control)))
                .path("id")
                .asText();
        answers.add(keeper.get("/api/reporters/decisions").body().getBytes(UTF_8));
        ok(keeper.post("/api/reporters/requests/" + id + "/decision", Map.of("allow", true, "motive", "可以")));
        var reading = ok(clerk.post("/api/reporters/requests/" + id + "/reading", Map.of()));
        assertThat(reading.path("reporter").path("name").asText()).isEqualTo(name);
        assertThat(reading.path("reporter").path("address").asText()).isEqualTo(address);

        publicReport(port);
        handling(server, clerk);

        // what others are answered meanwhile, and what goes wrong with the reporter in it
        answers.add(clerk.get("/api/reporters/requests").body().getBytes(UTF_8));
        answers.add(keeper.get("/api/reporters/register").body().getBytes(UTF_8));
        answers.add(clerk.get("/api/cases/" + key).body().getBytes(UTF_8));
        answers.add(new Caller(port, "jw.head")
                .post("/api/reporters/requests/" + id + "/reading", Map.of())
                .body()
                .getBytes(UTF_8));
        assertThat(server.getBean(SealedReporters.class).open("990100-P-2026-0901"))
                .isPresent();
        LoggerFactory.getLogger(NoTraceTest.class).info("{}", control);
    }

    /** A letter is entered by the start form of its handling; nobody gets the reporter into a text of the case. */
    private void handling(ConfigurableApplicationContext server, Caller clerk) {
        var city = server.getBean(CaseDriver.class);
        var letter = new HashMap<String, Object>(Map.of(
                "entry",
                "NEW",
                "source",
                "LETTER",
                "receivedOn",
                city.today().toString(),
                "officialId",
                CaseDriver.CLEAN,
                "summary",
                name + "反映其公车私用",
                "reporterName",
                name,
                "reporterPhone",
                phone,
                "reporterAddress",
                address));
        answers.add(clerk.post("/api/cases/petition-handling", letter).body().getBytes(UTF_8));
        letter.put("reporterRemarks", "\u0000" + name);
        letter.put("summary", "反映其公车私用");
        answers.add(clerk.post("/api/cases/petition-handling", letter).body().getBytes(UTF_8));
        letter.remove("reporterRemarks");
        var opened = clerk.post("/api/cases/petition-handling", letter);
        answers.add(opened.body().getBytes(UTF_8));
        var key = CaseKey.of(ok(opened).path("businessKey").asText());
        var triage = new HashMap<String, Object>(Map.of(
                "decision", "ACCEPT",
                "officialId", CaseDriver.CLEAN,
                "topic", "OTHER",
                "protection", "NONE",
                "note", "由" + phone + "来电补充"));
        var task = "/api/tasks/" + city.task("jw.clerk", key, "triage").id();
        assertThat(clerk.post(task + "/complete", triage).statusCode()).isEqualTo(422);
        answers.add(clerk.post(task + "/complete", triage).body().getBytes(UTF_8));
        triage.put("note", control);
        assertThat(clerk.post(task + "/complete", triage).statusCode()).isEqualTo(204);
        answers.add(clerk.get("/api/cases/" + key).body().getBytes(UTF_8));
        var next = city.task("jw.clerk", key, "notifyReporter").id();
        answers.add(clerk.get("/api/tasks/" + next + "/form").body().getBytes(UTF_8));
        var archive = clerk.download("/api/cases/" + key + "/archive");
        assertThat(archive.statusCode()).isEqualTo(200);
        archived.addAll(Unpacked.of(archive.body()));
    }

    /** Somebody of the public reports, comes back, and is answered; the text of the report is as secret as the name. */
    private void publicReport(int port) {
        var visitor = new PublicVisitor(port);
        var identity = Map.of("name", name, "phone", phone, "address", address);
        visitor.submit(PublicVisitor.report(Map.of("text", "短", "where", address, "reporter", identity)));
        var receipt = PublicVisitor.body(visitor.submit(PublicVisitor.report(
                Map.of("text", "我是" + name + "，住在隔壁，亲眼看见", "where", address, "reporter", identity))));
        var pass = receipt.path("pass").asText();
        code = receipt.path("code").asText();
        assertThat(code).hasSize(19);
        assertThat(visitor.attach(pass, name + "的证据.txt", (name + " " + phone).getBytes(UTF_8))
                        .statusCode())
                .isEqualTo(200);
        visitor.attach(pass, name + ".exe", name.getBytes(UTF_8));
        visitor.open(code);
        visitor.open(code.substring(0, 15) + "0000");
    }

    private CaseKey tie(ConfigurableApplicationContext server) {
        return server.getBean(TransactionTemplate.class).execute(status -> {
            var file = server.getBean(Cases.class)
                    .open("petition-test", "PT", control, "990100", "990100-discipline", "jw.clerk");
            server.getBean(Custody.class).tie("990100-P-2026-0901", file.key());
            var selection = server.getBean(CaseDriver.class).start("配备副局长");
            var task = server.getBean(TaskService.class)
                    .createTaskQuery()
                    .processInstanceBusinessKey(selection.value())
                    .list()
                    .get(0);
            server.getBean(TaskService.class).createComment(task.getId(), task.getProcessInstanceId(), control);
            return file.key();
        });
    }

    private static List<String> dossiers(ConfigurableApplicationContext server) {
        var dossier = server.getBean(Dossier.class);
        return JdbcClient.create(server.getBean(DataSource.class))
                .sql("select case_key from case_file")
                .query(String.class)
                .list()
                .stream()
                .map(key -> dossier.entries(CaseKey.of(key)).toString())
                .toList();
    }

    private static List<Found> files(Path place, String what) throws IOException {
        return files(place, "", what);
    }

    private static List<Found> files(Path place, String prefix, String what) throws IOException {
        return Remains.files(place, prefix).stream()
                .map(bytes -> new Found(what, bytes))
                .toList();
    }
}
