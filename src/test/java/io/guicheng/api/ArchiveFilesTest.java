package io.guicheng.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.engine.Models;
import io.guicheng.support.ModelFiles;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and pictures in an exported case. */
class ArchiveFilesTest {

    static List<String> keys() {
        return ModelFiles.keys();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "..\\..\\windows\\x.exe",
                "a/b/c.pdf",
                "名字\u0000.pdf",
                "尾点. . .",
                "倒\u202Efdp.exe",
                "CON",
                ".",
                ""
            })
    void a_hostile_name_stays_in_its_folder(String name) {
        var safe = ArchiveFiles.safe(7, name);

        assertThat(safe).startsWith("007-").doesNotContain("/", "\\", "\u0000", "\u202E", ":");
        assertThat(Path.of("attachments").resolve(safe).normalize()).isEqualTo(Path.of("attachments", safe));
    }

    @Test
    void a_long_name_is_cut_and_keeps_its_extension() {
        assertThat(ArchiveFiles.safe(1, "长".repeat(200) + ".pdf"))
                .hasSizeLessThan(100)
                .endsWith(".pdf");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_model_becomes_a_picture_with_its_steps(String key) throws Exception {
        var xml = ModelFiles.read(ModelFiles.bpmnFile(key));
        var tasks = ModelFiles.bpmn(key).getModelElementsByType(org.camunda.bpm.model.bpmn.instance.UserTask.class);
        var first = tasks.iterator().next();
        var course = new Models.Course("m", key, "流程", Map.of(first.getId(), 2), Set.of());

        var svg = DiagramSvg.of(xml, course);

        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("text").getLength()).isGreaterThanOrEqualTo(tasks.size());
        assertThat(svg).contains("办理中 2");
        tasks.forEach(task -> assertThat(svg)
                .contains(task.getName().substring(0, Math.min(4, task.getName().length()))));
    }

    @Test
    void the_library_for_sm3_can_be_packed() throws Exception {
        var out = new ByteArrayOutputStream();

        VerifierJar.copySm3(out);

        assertThat(out.size()).isGreaterThan(1_000_000);
        assertThat(out.toByteArray()).startsWith('P', 'K');
    }
}
