package io.guicheng.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.casework.Anchors;
import io.guicheng.casework.Attachments;
import io.guicheng.casework.Dossier;
import io.guicheng.chain.ArchiveCheck;
import io.guicheng.cli.CommandLine;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.OrganKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A case taken out of the server: whole, readable, verifiable anywhere, and only for who may see everything of it. */
class CaseArchiveTest extends ApiTest {

    @TempDir
    private Path folder;

    @Autowired
    private SelectionCase selection;

    @Autowired
    private Anchors anchors;

    @Autowired
    private Dossier dossier;

    @Autowired
    private Attachments attachments;

    @Autowired
    private TransactionTemplate transaction;

    private CaseKey key;

    @BeforeEach
    void a_case_with_files_that_is_anchored() {
        key = selection.write(1, List.of(OrganKind.AUDIT)).key();
        handIn("考察 材料<一>.pdf");
        anchors.write();
    }

    private void handIn(String name) {
        transaction.executeWithoutResult(status -> {
            var file = attachments.store("task", "org1", ApiFixture.organ(OrganKind.ORGANIZATION), name, PDF);
            attachments.attach(List.of(file.id()), key, "cadre-selection.draftMotion");
            dossier.append(
                    key,
                    new Dossier.Author("org1", ApiFixture.organ(OrganKind.ORGANIZATION), "clerk"),
                    "completed",
                    "cadre-selection.draftMotion",
                    new Dossier.Basis("cadre-selection:1", "f".repeat(64), "S1-5.1", List.of(file.sha256())),
                    Map.of(
                            "name",
                            "分析研判和动议",
                            "attachments",
                            List.of(Map.of("id", file.id(), "name", file.name(), "sha256", file.sha256()))));
        });
    }

    private byte[] export(String userId) throws Exception {
        var response = get(userId, "/api/cases/" + key + "/archive");
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).startsWith("application/zip");
        assertThat(response.getHeader("Content-Disposition")).contains("attachment", key.value());
        return response.getContentAsByteArray();
    }

    private Path unpacked(byte[] zip) throws IOException {
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                var file = folder.resolve(entry.getName()).normalize();
                assertThat(file).startsWithRaw(folder);
                Files.createDirectories(file.getParent());
                Files.write(file, entries.readAllBytes());
            }
        }
        return folder;
    }

    @Test
    void the_archive_tells_the_whole_story_and_verifies_without_the_server() throws Exception {
        // when
        var zip = export("org1");
        var place = unpacked(zip);

        // then
        assertThat(Files.readString(place.resolve("全程纪实.html")))
                .contains("全程纪实", key.value(), "干部1", "分析研判和动议", "导出", "案卷审计内容机密")
                .doesNotContain("<script", "http://127");
        try (var files = Files.list(place.resolve("attachments"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(3)
                    .anyMatch(name -> name.endsWith("考察 材料_一_.pdf"));
        }
        assertThat(Files.readAllLines(place.resolve("entries.jsonl")))
                .last()
                .satisfies(line -> assertThat(line).contains("\"kind\":\"exported\"", "\"user\":\"org1\""));
        var report = ArchiveCheck.of(place, null);
        assertThat(report.faults()).isEmpty();
        assertThat(report.anchored()).isEqualTo(report.entries() - 1);
        assertThat(forked(place)).startsWith("0 ").contains("校验通过", key.value(), "已锚定");
        var file = Files.write(folder.resolve("case.zip"), zip);
        assertThat(command(file)).startsWith("0 ").contains("校验通过");
        try (var files = Files.list(place.resolve("anchors"))) {
            assertThat(files.filter(one -> one.toString().contains("anchor-")))
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(Files.readString(one))
                            .as("other cases are not told")
                            .doesNotContain("-ER-", "-CS-"));
        }
    }

    /** On a Java runtime of its own, with nothing but the archive. */
    private static String forked(Path place) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dnative.encoding=UTF-8",
                        "-jar",
                        place.resolve("verify.jar").toString())
                .redirectErrorStream(true)
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + printed;
    }

    private static String command(Path archive) {
        var printed = new ByteArrayOutputStream();
        var code = CommandLine.run(
                new PrintStream(printed, true, StandardCharsets.UTF_8), "verify", "--archive", archive.toString());
        return code + " " + printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatever_is_changed_in_it_is_found() throws Exception {
        var place = unpacked(export("org1"));
        var names = new ArrayList<Path>();
        try (var files = Files.walk(place)) {
            files.filter(Files::isRegularFile).forEach(names::add);
        }
        assertThat(names).hasSizeGreaterThan(8);
        for (var file : names) {
            var content = Files.readAllBytes(file);
            var changed = content.clone();
            changed[changed.length / 2] ^= 1;
            Files.write(file, changed);
            assertThat(soundOrUnreadable(place)).as("changed %s", file).isFalse();
            if (!file.endsWith("SHA256SUMS")) {
                Files.delete(file);
                assertThat(soundOrUnreadable(place)).as("removed %s", file).isFalse();
            }
            Files.write(file, content);
        }
        assertThat(ArchiveCheck.of(place, null).faults()).isEmpty();
    }

    private static boolean soundOrUnreadable(Path place) {
        try {
            return ArchiveCheck.of(place, null).sound();
        } catch (IOException unreadable) {
            return false;
        }
    }

    @Test
    void the_first_entry_that_does_not_fit_is_named_even_when_the_list_of_digests_was_made_anew() throws Exception {
        var place = unpacked(export("org1"));
        var file = place.resolve("entries.jsonl");
        var lines = Files.readAllLines(file);

        change(file, lines, 2, lines.get(2).replace("\"kind\":\"", "\"kind\":\"x"));
        assertThat(ArchiveCheck.of(place, null).faults())
                .first()
                .satisfies(fault -> assertThat(fault.seq()).isEqualTo(3));

        change(file, lines, 2, null);
        assertThat(ArchiveCheck.of(place, null).faults())
                .first()
                .satisfies(fault -> assertThat(fault.seq()).isEqualTo(3));

        change(file, lines, lines.size() - 1, null);
        assertThat(ArchiveCheck.of(place, null).faults())
                .anySatisfy(fault -> assertThat(fault.what()).contains("末尾被截去"));
    }

    private static void change(Path file, List<String> lines, int at, String to) throws IOException {
        var changed = new ArrayList<>(lines);
        if (to == null) {
            changed.remove(at);
        } else {
            changed.set(at, to);
        }
        Files.writeString(file, String.join("\n", changed) + "\n");
    }

    @Test
    void who_may_not_see_everything_exports_nothing_and_leaves_no_trace() throws Exception {
        var before = dossier.entries(key).size();

        for (var partial : List.of("audit1", "disc1", "office1", "health1")) {
            assertThat(get(partial, "/api/cases/" + key + "/archive").getStatus())
                    .as(partial)
                    .isEqualTo(409);
            assertThat(ok(get(partial, "/api/cases/" + key))
                            .path("permissions")
                            .path("export")
                            .asBoolean())
                    .isFalse();
        }
        for (var stranger : List.of("finance1", "county1", "subject1", "relative1", "admin1")) {
            assertThat(get(stranger, "/api/cases/" + key + "/archive").getStatus())
                    .as(stranger)
                    .isEqualTo(404);
        }

        assertThat(dossier.entries(key)).hasSize(before);
        assertThat(ok(get("org1", "/api/cases/" + key))
                        .path("permissions")
                        .path("export")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void an_erased_entry_leaves_as_erased() throws Exception {
        var seq = dossier.entries(key).size();
        dossier.erase(key, seq, Dossier.Author.SERVER, "某号决定");

        var place = unpacked(export("org1"));

        var report = ArchiveCheck.of(place, null);
        assertThat(report.faults()).isEmpty();
        assertThat(report.erased()).isEqualTo(1);
        assertThat(Files.readString(place.resolve("全程纪实.html"))).contains("内容已依法清除");
        assertThat(ok(get("org1", "/api/cases/" + key))
                        .path("dossier")
                        .path("verified")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void the_diagrams_of_a_running_case_are_pictures_with_the_way_it_went() throws Exception {
        key = CaseKey.of(askingErrand("画图", OrganKind.AUDIT));

        var place = unpacked(export("org1"));

        try (var files = Files.list(place)) {
            var pictures =
                    files.filter(file -> file.toString().endsWith(".svg")).toList();
            assertThat(pictures).hasSize(2);
            for (var picture : pictures) {
                var svg = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(picture.toFile());
                assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
            }
        }
        assertThat(ArchiveCheck.of(place, null).faults()).isEmpty();
    }
}
