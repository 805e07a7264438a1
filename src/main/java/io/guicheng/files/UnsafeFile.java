package io.guicheng.files;

/** A file that is not taken; the message is a clause in Chinese that says why and names nothing of the server. */
public final class UnsafeFile extends Exception {

    private static final long serialVersionUID = 1L;

    /** The clause stands after the name of the file, as in 附件“…”内容被加密. */
    public UnsafeFile(String reason) {
        super(reason);
    }

    /** The clause. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
