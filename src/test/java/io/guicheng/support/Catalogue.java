package io.guicheng.support;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** The requirements of the source documents, read from the shipped files without the server. */
public final class Catalogue {

    /** One requirement. */
    public record Item(String id, String clause, String title, String process) {}

    private Catalogue() {}

    /** All items by id, in the order of the documents. */
    public static Map<String, Item> items() {
        var items = new LinkedHashMap<String, Item>();
        for (var document : List.of("S1", "S2", "S3", "S4", "S5")) {
            read(document).forEach(item -> items.put(item.id(), item));
        }
        return items;
    }

    private static List<Item> read(String document) {
        Map<String, List<Map<String, Object>>> file =
                new Yaml().load(ModelFiles.read(Path.of("src/main/resources/clause/catalogue-" + document + ".yaml")));
        return file.get("items").stream()
                .map(item ->
                        new Item(text(item, "id"), text(item, "clause"), text(item, "title"), text(item, "process")))
                .toList();
    }

    private static String text(Map<String, Object> item, String key) {
        return String.valueOf(item.get(key));
    }
}
