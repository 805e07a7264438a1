package io.guicheng.upload;

import io.guicheng.kernel.RefusedInput;
import java.util.Locale;

/** The name under which somebody unnamed sends a file: kept sealed like the file, for it may be telling. */
public record SentName(String value) {

    private static final int LONGEST = 200;

    /** @throws RefusedInput on {@code file} when nothing is left of it without folders and control characters, or too much */
    public static SentName of(String sent) {
        var clean = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (clean.isEmpty() || clean.length() > LONGEST) {
            throw RefusedInput.of("file", "附件的文件名为空或超过 " + LONGEST + " 个字");
        }
        return new SentName(clean);
    }

    /** A name that says nothing but what kind of file it is: a refusal that quotes it may end up in a log. */
    public String neutral() {
        var ending = value.substring(value.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return "附件" + (ending.matches("[a-z0-9]{1,5}") ? "." + ending : "");
    }

    @Override
    public String toString() {
        return "SentName[***]";
    }
}
