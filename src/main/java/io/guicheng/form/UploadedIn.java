package io.guicheng.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Finds the uploaded files in checked form values: lists whose rows hold nothing but an id, also inside table rows. */
record UploadedIn(Map<String, Object> values) {

    void forEach(BiConsumer<String, String> found) {
        walk("", values, found);
    }

    boolean isEmpty() {
        var found = new ArrayList<String>();
        forEach((path, id) -> found.add(id));
        return found.isEmpty();
    }

    private static void walk(String path, Map<?, ?> values, BiConsumer<String, String> found) {
        values.forEach((key, value) -> {
            var here = path.isEmpty() ? key.toString() : path + "." + key;
            if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    if (list.get(i) instanceof Map<?, ?> row) {
                        if (row.size() == 1 && row.get("id") instanceof String id) {
                            found.accept(here, id);
                        } else {
                            walk(here + "[" + i + "]", row, found);
                        }
                    }
                }
            }
        });
    }
}
