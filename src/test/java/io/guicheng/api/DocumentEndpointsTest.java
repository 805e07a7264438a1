package io.guicheng.api;

import static io.guicheng.support.CaseDriver.CLEAN;
import static io.guicheng.support.CaseDriver.START;
import static io.guicheng.support.CaseDriver.dateIs;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.guicheng.kernel.CaseKey;
import io.guicheng.registry.Officials;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.WholeApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.TestPropertySource;

/** The documents of a case: whoever may see everything has all, an organ that was asked has its own letter and reply. */
@WholeApplication
// an appointment fills the post that other classes start with
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:documents;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000")
class DocumentEndpointsTest {

    @Autowired
    CaseDriver city;

    @Autowired
    Officials officials;

    @Autowired
    TestRestTemplate http;

    @BeforeEach
    void a_monday() {
        dateIs(START);
    }

    @AfterEach
    void real_time() {
        ClockUtil.reset();
    }

    @Test
    void each_document_is_offered_when_the_registers_hold_it_and_says_what_is_missing_before() throws Exception {
        // given a case whose meeting carried one candidate
        var key = city.tabled(CLEAN);
        an_organ_that_was_asked_has_its_own_letter_and_reply_and_nothing_else(key);
        city.consultAndPrepare(key);
        assertThat(titles(list("zzb.clerk", key))).doesNotContain("会议纪要", "任前公示");
        city.holdMeeting(key, 9, Map.of(), Map.of());

        // then the minutes are ready, the notice is waiting for what only the notice knows
        assertThat(one(list("zzb.clerk", key), "会议纪要").path("missing")).isEmpty();
        assertThat(texts(one(list("zzb.clerk", key), "任前公示").path("missing")))
                .containsExactlyInAnyOrder("工作实绩", "公示开始日期", "公示结束日期", "公示工作日数", "发布日期");
        var early = download("zzb.clerk", key, one(list("zzb.clerk", key), "任前公示"), "pdf");
        assertThat(early.getStatusCode().value()).isEqualTo(409);
        assertThat(new String(early.getBody(), StandardCharsets.UTF_8))
                .contains("缺少")
                .contains("工作实绩");

        // when the appointment has been made
        city.appoint(key);

        // then all can be downloaded, and say what the registers say
        var name = officials.find(CLEAN).orElseThrow().name();
        for (var document : list("zzb.clerk", key)) {
            assertThat(document.path("missing")).as(document.toString()).isEmpty();
            var pdf = download("zzb.clerk", key, document, "pdf");
            assertThat(pdf.getStatusCode().value()).as(document.toString()).isEqualTo(200);
            assertThat(text(pdf.getBody())).as(document.toString()).contains(name);
            keep(document, pdf.getBody());
            var docx = download("zzb.clerk", key, document, "docx");
            assertThat(docx.getBody()).startsWith('P', 'K');
            assertThat(docx.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                    .startsWith("attachment;");
        }
        assertThat(titles(list("zzb.clerk", key))).contains("意见征询函", "意见回复", "会议纪要", "任免审批表", "任前公示", "任职通知");
        var letter = text(download("zzb.clerk", key, one(list("zzb.clerk", key), "任职通知"), "pdf")
                .getBody());
        assertThat(letter).contains("文件").contains("任职的通知").contains("试用期至");
    }

    private void an_organ_that_was_asked_has_its_own_letter_and_reply_and_nothing_else(CaseKey key) {
        var own = list("sjj.clerk", key);
        assertThat(titles(own)).containsOnly("意见征询函", "意见回复");
        own.forEach(document -> assertThat(document.path("subject").asText()).endsWith("-audit"));
        assertThat(download("sjj.clerk", key, own.get(0), "pdf").getStatusCode().value())
                .isEqualTo(200);

        // another organ's, by its address
        for (var document : list("zzb.clerk", key)) {
            var mine = document.path("subject").asText().endsWith("-audit");
            assertThat(download("sjj.clerk", key, document, "docx")
                            .getStatusCode()
                            .value())
                    .as(document.toString())
                    .isEqualTo(mine ? 200 : 404);
            for (var stranger : List.of("xtgl", "aqgl", "sjgl")) {
                assertThat(download(stranger, key, document, "pdf")
                                .getStatusCode()
                                .value())
                        .as(stranger)
                        .isIn(403, 404);
            }
        }
        assertThat(http.getForEntity("/api/cases/" + key + "/documents", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
    }

    private List<JsonNode> list(String user, CaseKey key) {
        var answer = as(user).getForEntity("/api/cases/" + key + "/documents", JsonNode.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        var all = new ArrayList<JsonNode>();
        answer.getBody().forEach(all::add);
        return all;
    }

    private ResponseEntity<byte[]> download(String user, CaseKey key, JsonNode document, String ending) {
        return as(user).getForEntity(
                        "/api/cases/{key}/documents/{kind}/{subject}." + ending,
                        byte[].class,
                        key,
                        document.path("kind").asText(),
                        document.path("subject").asText());
    }

    private TestRestTemplate as(String user) {
        return http.withBasicAuth(user, "demo-1234");
    }

    private static JsonNode one(List<JsonNode> all, String title) {
        return all.stream()
                .filter(document -> document.path("title").asText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> titles(List<JsonNode> all) {
        return all.stream()
                .map(document -> document.path("title").asText())
                .distinct()
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    /** For looking at: -Dguicheng.documents.pictures=folder. */
    private static void keep(JsonNode document, byte[] pdf) throws IOException {
        var folder = System.getProperty("guicheng.documents.pictures");
        if (folder != null) {
            Files.write(Path.of(folder, document.path("kind").asText() + ".pdf"), pdf);
        }
    }
}
