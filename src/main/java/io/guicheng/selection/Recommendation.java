package io.guicheng.selection;

import java.time.LocalDate;
import java.util.List;

/**
 * One round of democratic recommendation (民主推荐).
 *
 * @param due how many were entitled to take part
 * @param present how many took part
 */
public record Recommendation(Kind kind, LocalDate heldOn, int due, int present, List<Votes> votes) {

    /** How it was held. */
    public enum Kind {
        MEETING("会议推荐"),
        TALKS("谈话调研推荐");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** Votes for one person for one post. */
    public record Votes(String officialId, String postId, int votes) {}
}
