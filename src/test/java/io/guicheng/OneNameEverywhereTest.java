package io.guicheng;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.form.CaseStart;
import io.guicheng.form.Step;
import io.guicheng.support.ModelFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.ApplicationModule;

/** Whoever knows the name of a procedure, a task or a table finds its file and its class without searching. */
class OneNameEverywhereTest {

    private static final Path MAIN = Path.of("src/main/java/io/guicheng/procedure");
    private static final Path TESTS = Path.of("src/test/java/io/guicheng/procedure");
    private static final Path PAGES = Path.of("docs/procedures");

    static List<String> keys() {
        return ModelFiles.keys();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void the_folder_the_model_and_the_process_have_the_key_as_their_name(String key) {
        assertThat(ModelFiles.bpmnFile(key)).exists();
        assertThat(ModelFiles.bpmn(key).getModelElementsByType(Process.class))
                .extracting(Process::getId)
                .containsExactly(key);
        assertThat(ModelFiles.files(key)).allMatch(file -> file.equals(key + ".bpmn") || file.endsWith(".dmn"));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void the_package_is_the_module_of_the_key(String key) throws ReflectiveOperationException {
        var module = Class.forName(packageOf(key) + ".package-info").getAnnotation(ApplicationModule.class);

        assertThat(module).as("package-info of %s", packageOf(key)).isNotNull();
        assertThat(module.id()).isEqualTo(key);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void the_class_of_names_knows_the_key(String key) throws ReflectiveOperationException {
        var field = classOfNames(key).getDeclaredField("KEY");
        field.setAccessible(true);

        assertThat(field.get(null)).isEqualTo(key);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_user_task_has_its_form_and_its_step_and_every_step_its_task(String key) {
        var tasks = ids(key, UserTask.class);

        assertThat(implementing(key, Step.class)).as("steps of %s", key).isEqualTo(pascals(tasks));
        var forms = new TreeSet<>(ModelFiles.forms(key).keySet());
        forms.remove("start");
        assertThat(forms).as("forms of %s", key).isEqualTo(tasks);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_form_carries_the_name_of_its_procedure_and_task(String key) {
        ModelFiles.forms(key)
                .forEach((name, form) -> assertThat(form.path("id").asText()).isEqualTo(key + "." + name));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_case_that_can_be_started_has_a_start_form(String key) {
        assertThat(ModelFiles.forms(key).containsKey("start"))
                .as("start form of %s", key)
                .isEqualTo(!implementing(key, CaseStart.class).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_service_task_asks_the_bean_of_its_name_and_every_delegate_has_its_task(String key) {
        var tasks = ModelFiles.bpmn(key).getModelElementsByType(ServiceTask.class);

        assertThat(tasks)
                .allSatisfy(
                        task -> assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + task.getId() + "}"));
        assertThat(implementing(key, JavaDelegate.class))
                .as("delegates of %s", key)
                .isEqualTo(pascals(ids(key, ServiceTask.class)));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_table_is_named_after_its_file_and_asked_by_its_procedure(String key) {
        var code = code(key);
        ModelFiles.tables(key).forEach((table, model) -> {
            var id = key + "." + table;
            assertThat(model.getModelElementsByType(Decision.class))
                    .extracting(Decision::getId)
                    .containsExactly(id);
            assertThat(code)
                    .as("the code of %s asks %s", key, id)
                    .containsPattern("\"" + Pattern.quote(id) + "\"|KEY\\s*\\+\\s*\"\\." + Pattern.quote(table) + "\"");
        });
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_called_procedure_exists(String key) {
        assertThat(ModelFiles.bpmn(key).getModelElementsByType(CallActivity.class))
                .extracting(CallActivity::getCalledElement)
                .isSubsetOf(keys());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void the_procedure_has_its_page_and_a_test(String key) {
        var page = PAGES.resolve(key + ".md");
        assertThat(page).exists();
        assertThat(ModelFiles.read(page)
                        .lines()
                        .filter(line -> line.startsWith("### "))
                        .map(line -> line.substring(4).split(" · ")[0]))
                .as("every user task has its section in %s", page)
                .containsAll(ModelFiles.bpmn(key).getModelElementsByType(UserTask.class).stream()
                        .map(UserTask::getName)
                        .toList());
        assertThat(TESTS.resolve(key.replace("-", ""))).isDirectoryContaining("glob:**/*Test.java");
    }

    @Test
    void nothing_is_left_of_procedures_that_do_not_exist() {
        assertThat(ModelFiles.formFolders()).isSubsetOf(keys());
        assertThat(ModelFiles.list(PAGES).map(page -> page.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(
                        keys().stream().map(key -> key + ".md").toList());
        assertThat(ModelFiles.list(MAIN).map(folder -> folder.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(
                        keys().stream().map(key -> key.replace("-", "")).toList());
    }

    /** Named like the procedure; where a register has taken that word for a type of its own, with Procedure behind it. */
    private static Class<?> classOfNames(String key) {
        var own = pascal(key);
        var name = Files.exists(MAIN.resolve(key.replace("-", "")).resolve(own + ".java")) ? own : own + "Procedure";
        return load(packageOf(key) + "." + name);
    }

    private static TreeSet<String> ids(String key, Class<? extends FlowElement> type) {
        return ModelFiles.bpmn(key).getModelElementsByType(type).stream()
                .map(FlowElement::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> pascals(Collection<String> ids) {
        return ids.stream().map(OneNameEverywhereTest::pascal).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names of the classes of the procedure's package that are of this type. */
    private static TreeSet<String> implementing(String key, Class<?> type) {
        return sources(key)
                .map(file -> file.getFileName().toString().replaceAll("\\.java$", ""))
                .filter(name -> !name.equals("package-info"))
                .filter(name -> type.isAssignableFrom(load(packageOf(key) + "." + name)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, OneNameEverywhereTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name + ".java holds no class of its name", e);
        }
    }

    private static String code(String key) {
        return sources(key).map(ModelFiles::read).collect(Collectors.joining("\n"));
    }

    private static Stream<Path> sources(String key) {
        var folder = MAIN.resolve(key.replace("-", ""));
        return Files.isDirectory(folder)
                ? ModelFiles.list(folder).filter(file -> file.toString().endsWith(".java"))
                : Stream.empty();
    }

    private static String packageOf(String key) {
        return "io.guicheng.procedure." + key.replace("-", "");
    }

    private static String pascal(String name) {
        return Stream.of(name.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
