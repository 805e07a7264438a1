package io.guicheng.kernel;

/** Texts that people type and that must be there: reasons, answers. */
public final class TypedText {

    private TypedText() {}

    /**
     * The text without blanks around it.
     *
     * @param label what the field is called on the page
     * @param longest so many characters at most
     * @throws RefusedInput on {@code field} when it is missing or too long
     */
    public static String required(String field, String label, String typed, int longest) {
        var text = typed.strip();
        if (text.isEmpty()) {
            throw RefusedInput.of(field, "“" + label + "”必须填写");
        }
        if (text.length() > longest) {
            throw RefusedInput.of(field, "“" + label + "”不能超过 " + longest + " 个字");
        }
        return text;
    }
}
