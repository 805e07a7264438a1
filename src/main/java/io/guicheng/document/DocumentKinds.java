package io.guicheng.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.guicheng.clause.YamlResource;
import io.guicheng.kernel.NotFound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The kinds of documents that the product ships. */
@Component
class DocumentKinds {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, DocumentKind> kinds = new LinkedHashMap<>();

    DocumentKinds() {
        Map<String, Object> file = YamlResource.read("documents/kinds.yaml");
        file.forEach((key, value) ->
                kinds.put(key, JSON.convertValue(value, Entry.class).named(key)));
    }

    /** @throws NotFound when there is no such kind */
    DocumentKind get(String key) {
        return Optional.ofNullable(kinds.get(key)).orElseThrow(() -> new NotFound("没有这种文书"));
    }

    List<DocumentKind> all() {
        return List.copyOf(kinds.values());
    }

    private record Entry(
            String title,
            @Nullable Map<String, String> fields,
            @Nullable List<String> optional,
            @Nullable Map<String, RowsEntry> lists) {

        DocumentKind named(String key) {
            var rows = new LinkedHashMap<String, DocumentKind.Rows>();
            Optional.ofNullable(lists).orElse(Map.of()).forEach((name, one) -> rows.put(name, one.rows()));
            return new DocumentKind(
                    key,
                    title,
                    Optional.ofNullable(fields).orElse(Map.of()),
                    Optional.ofNullable(optional).orElse(List.of()),
                    rows);
        }
    }

    private record RowsEntry(
            String label,
            Map<String, String> fields,
            @Nullable List<String> optional) {

        DocumentKind.Rows rows() {
            return new DocumentKind.Rows(
                    label, fields, Optional.ofNullable(optional).orElse(List.of()));
        }
    }
}
