package io.guicheng.files;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Names of files that came from somebody else's machine. */
public final class FileNames {

    /** Controls, and what is not seen: marks that turn the direction of writing, joiners, lone halves of a character. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    /** What some system would not take, or would read as a command. */
    private static final Pattern FOREIGN = Pattern.compile("[<>:\"|?*]");

    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private FileNames() {}

    /**
     * The last part of a path as it may be kept and offered for download: nothing unseen, no dots and spaces at the ends, no name that a
     * system keeps for itself. May be empty.
     */
    public static String clean(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var seen =
                UNSEEN.matcher(Normalizer.normalize(last, Normalizer.Form.NFC)).replaceAll("");
        var plain = FOREIGN.matcher(seen).replaceAll("_").strip().replaceAll("^[. ]+|[. ]+$", "");
        return DEVICE.matcher(plain).matches() ? "_" + plain : plain;
    }
}
