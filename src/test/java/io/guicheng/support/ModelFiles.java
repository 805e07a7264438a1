package io.guicheng.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** The procedures as they stand in the working tree, for tests about the files themselves. */
public final class ModelFiles {

    private static final Path PROCESSES = Path.of("processes");
    private static final Path FORMS = Path.of("forms");
    private static final ObjectMapper JSON = new ObjectMapper();

    private ModelFiles() {}

    /** Keys of all procedures: the folders of {@code processes/}, sorted. */
    public static List<String> keys() {
        return list(PROCESSES).filter(Files::isDirectory).map(ModelFiles::name).toList();
    }

    /** The folders of {@code forms/}, sorted. */
    public static List<String> formFolders() {
        return list(FORMS).map(ModelFiles::name).toList();
    }

    public static Path bpmnFile(String key) {
        return PROCESSES.resolve(key).resolve(key + ".bpmn");
    }

    public static BpmnModelInstance bpmn(String key) {
        return Bpmn.readModelFromFile(bpmnFile(key).toFile());
    }

    /** Everything in the procedure's folder. */
    public static List<String> files(String key) {
        return list(PROCESSES.resolve(key)).map(ModelFiles::name).toList();
    }

    /** The decision tables of a procedure by file name without ending. */
    public static Map<String, DmnModelInstance> tables(String key) {
        var tables = new TreeMap<String, DmnModelInstance>();
        list(PROCESSES.resolve(key))
                .filter(file -> name(file).endsWith(".dmn"))
                .forEach(
                        file -> tables.put(name(file).replaceAll("\\.dmn$", ""), Dmn.readModelFromFile(file.toFile())));
        return tables;
    }

    /** The forms of a procedure by file name without ending; empty when it has none. */
    public static Map<String, JsonNode> forms(String key) {
        var forms = new TreeMap<String, JsonNode>();
        if (Files.isDirectory(FORMS.resolve(key))) {
            list(FORMS.resolve(key))
                    .filter(file -> name(file).endsWith(".form"))
                    .forEach(file -> forms.put(name(file).replaceAll("\\.form$", ""), json(file)));
        }
        return forms;
    }

    /** An extension property of an element, such as {@code clauses} or {@code organ}. */
    public static Optional<String> property(BaseElement element, String name) {
        var extensions = element.getExtensionElements();
        if (extensions == null) {
            return Optional.empty();
        }
        return extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(property -> property.getCamundaValue())
                .findFirst();
    }

    /** The ids in a {@code clauses} value. */
    public static List<String> ids(String clauses) {
        return Stream.of(clauses.split("[\\s,，]+")).filter(id -> !id.isEmpty()).toList();
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries of a folder, sorted; those that begin with a dot left out. */
    public static Stream<Path> list(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.filter(entry -> !name(entry).startsWith(".")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is no JSON", e);
        }
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
