package io.guicheng.webapps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** Our Chinese against the English that the webapps of this very version ship. */
class WebappsSpeakChineseTest {

    private static final String APPS = "META-INF/resources/webjars/camunda/app/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
    private static final Pattern HALF_WIDTH_BESIDE_CHINESE =
            Pattern.compile("[\\x{4e00}-\\x{9fff}][,;:!?()]|[,;:!?()][\\x{4e00}-\\x{9fff}]");

    /** Texts that are the same in both languages, and why. */
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("ID", "a word of its own in Chinese offices, see the glossary"),
            Map.entry("ID*", "the same, required"),
            Map.entry("CSV", "a file format"),
            Map.entry("JSON", "a file format"),
            Map.entry("Optimize", "name of a product that is not part of this server"),
            Map.entry("YYYY-MM-DDTHH:mm:ss", "the form in which the field is read"),
            Map.entry("<null>", "a value as the engine writes it"),
            Map.entry("<undefined>", "a value as the engine writes it"),
            Map.entry("<", "a sign"),
            Map.entry("<=", "a sign"),
            Map.entry(">", "a sign"),
            Map.entry(">=", "a sign"));

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void every_label_is_translated_and_none_invented(String app) {
        assertThat(labels(app, "zh").keySet())
                .containsExactlyInAnyOrderElementsOf(labels(app, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void placeholders_survive(String app) {
        var english = labels(app, "en");

        assertThat(labels(app, "zh"))
                .allSatisfy((key, chinese) -> assertThat(placeholders(chinese))
                        .as(key)
                        .isEqualTo(placeholders(english.getOrDefault(key, ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void nothing_is_left_in_english(String app) {
        var english = labels(app, "en");
        var left = labels(app, "zh").entrySet().stream()
                .filter(label -> label.getValue().equals(english.get(label.getKey())))
                .filter(label -> !SAME.containsKey(label.getValue()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));

        assertThat(left).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void chinese_sentences_carry_chinese_punctuation(String app) {
        assertThat(labels(app, "zh"))
                .allSatisfy((key, chinese) -> assertThat(HALF_WIDTH_BESIDE_CHINESE
                                .matcher(chinese.replaceAll("&\\w+;", ""))
                                .find())
                        .as("%s = %s", key, chinese)
                        .isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin"})
    void dates_are_told_in_chinese(String app) {
        var dates = locale(app, "zh").path("dateLocales");

        assertThat(names(dates)).containsAll(names(locale(app, "en").path("dateLocales")));
        assertThat(dates.path("months")).hasSize(12);
        assertThat(dates.path("weekdays"))
                .hasSize(7)
                .first()
                .extracting(JsonNode::asText)
                .isEqualTo("星期日");
        assertThat(dates.path("relativeTime").path("past").asText()).isEqualTo("%s前");
        assertThat(dates.path("longDateFormat").path("L").asText()).isEqualTo("YYYY-MM-DD");
        assertThat(dates.path("week").path("dow").asInt())
                .as("the week begins on Monday")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void chinese_is_chosen_where_the_browser_asks_for_it_and_where_it_asks_for_nothing_known(String app) {
        assertThat(ours(app, "scripts/config.js"))
                .containsPattern("availableLocales: \\['zh']")
                .containsPattern("fallbackLocale: 'zh'")
                .containsPattern("vendor: '规程'");
    }

    private static Map<String, String> labels(String app, String language) {
        Map<String, String> labels = new TreeMap<>();
        locale(app, language)
                .path("labels")
                .fields()
                .forEachRemaining(
                        label -> labels.put(label.getKey(), label.getValue().asText()));
        assertThat(labels).hasSizeGreaterThan(150);
        return labels;
    }

    private static JsonNode locale(String app, String language) {
        // the shipped files begin with a byte order mark, which JSON does not know
        var text = ours(app, "locales/" + language + ".json").replace("\uFEFF", "");
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(app + " " + language, e);
        }
    }

    /** What the server serves: our file where there is one, the shipped one otherwise. */
    private static String ours(String app, String file) {
        try {
            return new ClassPathResource(APPS + app + "/" + file).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> placeholders(String text) {
        return Set.copyOf(
                PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).toList());
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream()
                .flatMap(entry -> entry.getValue().isObject()
                        ? names(entry.getValue()).stream().map(name -> entry.getKey() + "." + name)
                        : List.of(entry.getKey()).stream())
                .toList();
    }
}
