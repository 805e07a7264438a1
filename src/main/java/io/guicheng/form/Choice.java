package io.guicheng.form;

import java.util.Map;

/** One option of a select in a form. */
public final class Choice {

    private Choice() {}

    public static Map<String, Object> of(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    /** Two people may bear one name: the id tells them apart. */
    public static Map<String, Object> person(String id, String name) {
        return of(id, name + "（" + id + "）");
    }
}
