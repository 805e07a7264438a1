package io.guicheng;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.guicheng.support.ModelFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A form works only when the browser can draw it and the server can check it. */
class FormsTest {

    /** Fields of form-js that the server checks. */
    private static final Set<String> STOCK_FIELDS = Set.of(
            "textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "taglist", "datetime");

    /** Fields of our own that hold a value. */
    private static final Set<String> OWN_FIELDS = Set.of("grid", "upload", "meeting");

    /** What only shows something. */
    private static final Set<String> SHOWN = Set.of("facts", "text", "group", "separator", "spacer");

    private static final Set<String> CELLS =
            Set.of("readonly", "text", "textarea", "select", "number", "checkbox", "date", "upload");

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern REGISTERED = Pattern.compile("formFields\\.register\\('([a-z]+)'");
    private static final Pattern CHECKED = Pattern.compile("case ([^;]*?)->");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z-]+)\"");

    static List<String> keys() {
        return ModelFiles.keys();
    }

    @Test
    void the_browser_draws_our_own_fields_and_the_server_checks_all_that_hold_a_value() {
        var viewer = ModelFiles.read(Path.of("src/main/frontend/src/taskform/module.ts"));
        var server = ModelFiles.read(Path.of("src/main/java/io/guicheng/form/FormSchema.java"));
        var checked = new TreeSet<String>();
        CHECKED.matcher(server)
                .results()
                .forEach(one -> QUOTED.matcher(one.group(1)).results().forEach(name -> checked.add(name.group(1))));

        assertThat(REGISTERED.matcher(viewer).results().map(one -> one.group(1)))
                .containsAll(OWN_FIELDS)
                .contains("facts");
        assertThat(checked).containsAll(STOCK_FIELDS).containsAll(OWN_FIELDS);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_field_is_of_a_known_kind(String key) {
        eachField(key, (form, field) -> {
            assertThat(field.path("type").asText())
                    .as(name(form, field))
                    .matches(type -> STOCK_FIELDS.contains(type) || OWN_FIELDS.contains(type) || SHOWN.contains(type));
            field.path("columns")
                    .forEach(column -> assertThat(column.path("type").asText())
                            .as(name(form, field) + "." + column.path("key").asText())
                            .isIn(CELLS));
        });
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_field_and_every_choice_is_labelled_in_chinese(String key) {
        eachField(key, (form, field) -> {
            if (!SHOWN.contains(field.path("type").asText())) {
                assertLabel(form, field);
            }
            field.path("columns").forEach(column -> assertLabel(form, column));
            choices(field).forEach(choice -> assertLabel(form, choice));
            field.path("columns").forEach(column -> choices(column).forEach(choice -> assertLabel(form, choice)));
        });
    }

    private static void assertLabel(String form, JsonNode labelled) {
        assertThat(labelled.path("label").asText())
                .as("label of " + name(form, labelled))
                .containsPattern(CHINESE);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void no_key_is_used_twice(String key) {
        ModelFiles.forms(key).forEach((form, schema) -> {
            var fields = fields(schema);
            assertThat(fields.stream().map(field -> field.path("key").asText()).filter(one -> !one.isEmpty()))
                    .as("keys of %s", form)
                    .doesNotHaveDuplicates();
            assertThat(fields.stream().map(field -> field.path("id").asText()))
                    .as("ids of %s", form)
                    .doesNotHaveDuplicates()
                    .doesNotContain("");
            fields.forEach(field -> assertThat(
                            StreamSupport.stream(field.path("columns").spliterator(), false)
                                    .map(column -> column.path("key").asText()))
                    .as("columns of %s", name(form, field))
                    .doesNotHaveDuplicates());
        });
    }

    /** The server does not know what the browser hid: a hidden field must not be asked for. */
    @ParameterizedTest
    @MethodSource("keys")
    void what_may_be_hidden_is_not_required(String key) {
        ModelFiles.forms(key).forEach((form, schema) -> assertNoHiddenDuty(form, schema, false));
    }

    private static void assertNoHiddenDuty(String form, JsonNode parent, boolean hidden) {
        for (var field : parent.path("components")) {
            var hides = hidden || field.path("conditional").has("hide");
            assertThat(hides && field.path("validate").path("required").asBoolean())
                    .as("%s is required and may be hidden", name(form, field))
                    .isFalse();
            assertNoHiddenDuty(form, field, hides);
        }
    }

    /** The drafts of tasks stand open in the database, those of start forms in the browser, without what is sealed. */
    @ParameterizedTest
    @MethodSource("keys")
    void what_is_sealed_is_one_text_or_choice(String key) {
        eachField(key, (form, field) -> {
            if (field.path("sealed").asBoolean()) {
                assertThat(field.path("type").asText()).as(name(form, field)).isIn("textfield", "textarea", "radio");
            }
        });
    }

    private static void eachField(String key, BiConsumer<String, JsonNode> check) {
        ModelFiles.forms(key).forEach((form, schema) -> fields(schema).forEach(field -> check.accept(form, field)));
    }

    private static List<JsonNode> fields(JsonNode parent) {
        var fields = new ArrayList<JsonNode>();
        parent.path("components").forEach(field -> {
            fields.add(field);
            fields.addAll(fields(field));
        });
        return fields;
    }

    private static List<JsonNode> choices(JsonNode field) {
        var choices = new ArrayList<JsonNode>();
        field.path("values").forEach(choices::add);
        field.path("options").forEach(choices::add);
        return choices;
    }

    private static String name(String form, JsonNode field) {
        return form + "."
                + field.path("key")
                        .asText(field.path("id").asText(field.path("value").asText()));
    }
}
