package io.guicheng.procedure.deliberation;

/** Names of the deliberation's model and tables. Its variables are those of the whole selection. */
final class Deliberation {

    static final String KEY = "deliberation";

    static final String VOTING_TABLE = "deliberation.voting";

    private Deliberation() {}
}
