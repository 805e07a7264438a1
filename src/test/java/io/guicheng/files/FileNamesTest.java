package io.guicheng.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that mislead people or systems. */
class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\用户\\审计 报告.pdf, 审计 报告.pdf",
        ".bashrc, bashrc",
        "a.pdf..., a.pdf",
        "con.pdf, _con.pdf",
        "LPT1, _LPT1",
        "a<b>c|d?.pdf, a_b_c_d_.pdf",
        "报告“甲”.pdf, 报告“甲”.pdf",
    })
    void a_name_is_its_last_part_and_nothing_that_a_system_would_misread(String given, String kept) {
        assertThat(FileNames.clean(given)).isEqualTo(kept);
    }

    @Test
    void what_is_not_seen_is_not_kept() {
        // given: the mark after which people read from right to left, and see “报告exe.pdf”
        assertThat(FileNames.clean("报告\u202Efdp.exe")).isEqualTo("报告fdp.exe");
        assertThat(FileNames.clean("a\u0000\n\r\tb.pdf")).isEqualTo("ab.pdf");
        assertThat(FileNames.clean("a\u200B\u2066b\uFEFF.pdf")).isEqualTo("ab.pdf");
        assertThat(FileNames.clean("a\uD800.pdf")).isEqualTo("a.pdf");
        assertThat(FileNames.clean("\u202E...")).isEmpty();
    }
}
