package io.guicheng.handover;

import io.guicheng.kernel.TypedText;

/** What people type as reasons and answers. */
final class Texts {

    private static final int LONGEST = 500;

    private Texts() {}

    /** The text without blanks around it, which may be empty. */
    static String optional(String field, String label, String typed) {
        return typed.isBlank() ? "" : required(field, label, typed);
    }

    /** The text without blanks around it, refused by field when it is missing or too long. */
    static String required(String field, String label, String typed) {
        return TypedText.required(field, label, typed, LONGEST);
    }
}
