package io.guicheng.procedure.writtenreport;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.support.ModelFiles;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The four headings that S1-8.3b asks for, and what S2-6f and S2-13e want beside them; its paths are walked by {@code three-reports}. */
class WrittenReportFormsTest {

    @Test
    void the_report_has_its_headings_in_order() {
        assertThat(StreamSupport.stream(
                                ModelFiles.forms("written-report")
                                        .get("submitWritten")
                                        .path("components")
                                        .spliterator(),
                                false)
                        .filter(field -> field.path("type").asText().equals("textarea"))
                        .map(field -> field.path("label").asText()))
                .containsExactly("政治纪律和政治规矩", "管党治党责任", "廉洁自律", "政德", "监督下级“一把手”情况", "参加双重组织生活情况", "不能提交的原因");
    }
}
