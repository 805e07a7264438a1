package io.guicheng.casework;

/** Says which uploaded files somebody still means to hand in, as one whose draft names them does. */
public interface KeptFiles {

    /** Whether the file of this id must not be cleared away yet. */
    boolean isKept(String attachmentId);
}
