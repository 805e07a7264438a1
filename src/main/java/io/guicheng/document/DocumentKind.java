package io.guicheng.document;

import java.util.List;
import java.util.Map;

/**
 * A sort of document and the fields its template may use; see {@code documents/kinds.yaml}.
 *
 * @param key also the name of its template
 * @param fields Chinese labels by field; each must have a value before the document can be made
 * @param optional fields that may be empty
 * @param lists by name, the rows a template can repeat; at least one row each unless it is optional
 */
record DocumentKind(
        String key, String title, Map<String, String> fields, List<String> optional, Map<String, Rows> lists) {

    /** Rows of a list and the labels of their fields. */
    record Rows(String label, Map<String, String> fields, List<String> optional) {}

    boolean mayBeEmpty(String name) {
        return optional.contains(name);
    }
}
