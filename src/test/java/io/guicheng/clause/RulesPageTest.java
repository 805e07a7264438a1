package io.guicheng.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesPageTest {

    private static final Path PAGE = Path.of("docs/rules.md");

    private final ShippedParameters shipped = new ShippedParameters();

    @Test
    void the_page_tells_what_the_server_does() throws IOException {
        var page = RulesPage.write(shipped.all());
        if (Boolean.getBoolean("guicheng.docs.rewrite")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE)
                .as("parameters.yaml has changed; write the page again with -Dguicheng.docs.rewrite=true")
                .content()
                .isEqualTo(page);
    }

    @Test
    void every_chapter_has_a_title() {
        assertThat(shipped.all()).extracting(RulesPage::group).containsOnlyElementsOf(RulesPage.CHAPTERS.keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "PERIOD, P1Y, 1 年",
        "PERIOD, P1Y6M, 1 年 6 个月",
        "PERIOD, P30D, 30 日",
        "FLAG, true, 是",
        "FLAG, false, 否",
        "MONTH_DAY, 01-31, 1 月 31 日",
        "SHARE, 2/3, 2/3",
        "NUMBER, 5, 5"
    })
    void values_read_like_chinese(ParameterType type, String text, String chinese) {
        assertThat(type.inChinese(text)).isEqualTo(chinese);
    }
}
