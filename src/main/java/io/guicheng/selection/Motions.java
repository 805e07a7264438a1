package io.guicheng.selection;

import io.guicheng.kernel.CaseKey;
import java.util.List;
import java.util.Optional;

/** The register of motions. A motion may be written again as long as its case has come back to it. */
public interface Motions {

    /** Writes the motion with its posts and the officials it already has in mind; replaces what was there. */
    void write(CaseKey key, Motion motion, List<MotionPost> posts, List<String> proposed);

    Optional<Motion> find(CaseKey key);

    List<MotionPost> posts(CaseKey key);

    /** Officials the motion has in mind, by id. */
    List<String> proposed(CaseKey key);

    /** Notes what the pre-review found about a post. */
    void judge(CaseKey key, String postId, String findings, boolean excess);
}
