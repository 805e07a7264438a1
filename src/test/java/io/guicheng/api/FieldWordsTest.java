package io.guicheng.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldWordsTest {

    private static final String SCHEMA = """
            {"components": [
              {"type": "group", "components": [
                {"type": "select", "key": "verdict", "label": "结论", "values": [{"label": "无不良反映", "value": "CLEAR"}]},
                {"type": "checkbox", "key": "fit", "label": "是否合格"}]},
              {"type": "taglist", "key": "people", "label": "人选"},
              {"type": "number", "key": "votes", "label": "票数"},
              {"type": "grid", "key": "rows", "label": "明细", "columns": [
                {"key": "post", "label": "职位", "type": "select", "optionsKey": "posts", "words": {"ALL": "全部职位"}}]},
              {"type": "upload", "key": "files", "label": "附件"}]}
            """;

    private final FieldWords words = FieldWords.of(SCHEMA, Map.of("G-1", "张三", "P-1", "副局长"));

    private String sentence(String values) throws Exception {
        return words.sentence(new ObjectMapper().readTree(values));
    }

    @Test
    void values_are_written_with_the_forms_labels_and_choices() throws Exception {
        assertThat(sentence("{\"verdict\":\"CLEAR\",\"fit\":true,\"votes\":7}")).isEqualTo("结论：无不良反映；是否合格：是；票数：7");
    }

    @Test
    void what_was_typed_as_a_sentence_does_not_end_before_the_next_part() throws Exception {
        assertThat(sentence("{\"verdict\":\"没有。\",\"votes\":7}")).isEqualTo("结论：没有；票数：7");
    }

    @Test
    void choices_that_come_with_the_data_have_their_words_in_the_form() throws Exception {
        assertThat(sentence("{\"rows\":[{\"post\":\"ALL\"}]}")).isEqualTo("明细：（职位：全部职位）");
    }

    @Test
    void ids_of_registers_are_written_as_names() throws Exception {
        assertThat(sentence("{\"people\":[\"G-1\",\"G-2\"],\"rows\":[{\"post\":\"P-1\"}]}"))
                .isEqualTo("人选：张三、G-2；明细：（职位：副局长）");
    }

    @Test
    void what_is_empty_unknown_or_a_file_is_left_out() throws Exception {
        assertThat(sentence("{\"verdict\":\"\",\"machinery\":\"x\",\"files\":[{\"id\":\"f\"}],\"votes\":null}"))
                .isEmpty();
    }

    @Test
    void without_a_form_nothing_is_written() throws Exception {
        assertThat(FieldWords.of("", Map.of()).sentence(new ObjectMapper().readTree("{\"a\":1}")))
                .isEmpty();
    }

    @Test
    void a_very_long_text_is_cut() throws Exception {
        assertThat(sentence("{\"verdict\":\"" + "长".repeat(5000) + "\"}"))
                .hasSizeLessThan(2010)
                .endsWith("……");
    }
}
