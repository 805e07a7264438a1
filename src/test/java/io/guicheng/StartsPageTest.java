package io.guicheng;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.support.ModelFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.junit.jupiter.api.Test;

/** docs/starts.md: which procedure starts which by itself, read from the models. */
class StartsPageTest {

    private static final Path PAGE = Path.of("docs/starts.md");

    private static final String HEAD = """
            # 自动启动一览

            <!-- 本页由程序根据 processes/ 生成，请勿手改。重新生成：mvn -Pfast -Dtest=StartsPageTest -Dguicheng.docs.rewrite=true test -->

            一个流程走到某一步，会自动启动另一个流程：或者另立一个案件（两个案件的案卷互相写明案号），或者在本案件之内作为一个阶段办理。
            限定知悉的案件（班子成员直报）启动的案件，不写明由哪个案件启动。除下面列出的以外，案件都由人发起；直报件由系统在送达时建立案件，不记录发起人。

            ## 另立案件

            | 起因流程 | 走到 | 自动启动 | 从何处开始 | 条款 |
            |---|---|---|---|---|
            %s

            ## 本案件之内的阶段

            | 流程 | 环节 | 办理的流程 | 几份 |
            |---|---|---|---|
            %s
            """;

    /** An event of a model that throws a message, or that a model begins with. */
    private record Place(String key, String procedure, Event event, String message) {}

    private final List<Place> thrown = new ArrayList<>();
    private final List<Place> begun = new ArrayList<>();

    StartsPageTest() {
        for (var key : ModelFiles.keys()) {
            var model = ModelFiles.bpmn(key);
            var process = model.getModelElementsByType(Process.class).iterator().next();
            model.getModelElementsByType(ThrowEvent.class)
                    .forEach(event -> messages(event.getEventDefinitions())
                            .forEach(message -> thrown.add(new Place(key, process.getName(), event, message))));
            model.getModelElementsByType(StartEvent.class).stream()
                    .filter(event -> event.getParentElement() instanceof Process)
                    .forEach(event -> messages(((CatchEvent) event).getEventDefinitions())
                            .forEach(message -> begun.add(new Place(key, process.getName(), event, message))));
        }
    }

    private static List<String> messages(java.util.Collection<EventDefinition> definitions) {
        return definitions.stream()
                .filter(MessageEventDefinition.class::isInstance)
                .map(definition ->
                        ((MessageEventDefinition) definition).getMessage().getName())
                .toList();
    }

    @Test
    void every_call_is_answered_by_one_procedure_and_no_procedure_waits_in_vain() {
        assertThat(begun.stream().map(Place::message)).doesNotHaveDuplicates();
        assertThat(thrown.stream().map(Place::message).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        begun.stream().map(Place::message).toList());
    }

    @Test
    void the_page_tells_what_the_models_do() throws IOException {
        var page = page();
        if (Boolean.getBoolean("guicheng.docs.rewrite")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE)
                .as("a model has changed; write the page again with -Dguicheng.docs.rewrite=true")
                .content()
                .isEqualTo(page);
    }

    private String page() {
        return HEAD.formatted(
                thrown.stream().map(this::started).collect(Collectors.joining("\n")),
                ModelFiles.keys().stream()
                        .flatMap(key -> ModelFiles.bpmn(key).getModelElementsByType(CallActivity.class).stream()
                                .map(call -> called(key, call)))
                        .collect(Collectors.joining("\n")));
    }

    private String started(Place from) {
        var to = begun.stream()
                .filter(place -> place.message().equals(from.message()))
                .findFirst()
                .orElseThrow();
        return "| %s | %s `%s` | %s | %s `%s` | %s |"
                .formatted(
                        link(from),
                        from.event().getName(),
                        from.event().getId(),
                        link(to),
                        to.event().getName(),
                        to.event().getId(),
                        String.join(
                                "、",
                                ModelFiles.ids(ModelFiles.property(from.event(), "clauses")
                                        .orElse(""))));
    }

    private static String called(String key, CallActivity call) {
        return "| %s | %s `%s` | %s | %s |"
                .formatted(
                        link(key),
                        call.getName(),
                        call.getId(),
                        link(call.getCalledElement()),
                        call.getLoopCharacteristics() == null ? "一份" : "每人一份");
    }

    private static String link(Place place) {
        return "[%s](procedures/%s.md)".formatted(place.procedure(), place.key());
    }

    private static String link(String key) {
        return "[%s](procedures/%s.md)".formatted(NAMES.get(key), key);
    }

    private static final TreeMap<String, String> NAMES = new TreeMap<>(ModelFiles.keys().stream()
            .collect(Collectors.toMap(
                    key -> key,
                    key -> ModelFiles.bpmn(key)
                            .getModelElementsByType(Process.class)
                            .iterator()
                            .next()
                            .getName())));
}
