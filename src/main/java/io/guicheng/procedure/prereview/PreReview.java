package io.guicheng.procedure.prereview;

import io.guicheng.engine.ProcessVariable;
import java.util.List;

/** Everything the code may say about {@code processes/pre-review/pre-review.bpmn}. */
final class PreReview {

    static final String KEY = "pre-review";

    /** Posts that the establishment office found irregular for another reason than a number. */
    static final ProcessVariable<List<String>> IRREGULAR_POSTS = ProcessVariable.ids("irregularPosts");

    private PreReview() {}
}
