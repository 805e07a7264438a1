package io.guicheng.procedure.deliberation;

/** Names of the deliberation's model and tables. Its variables are those of the whole selection. */
final class Deliberation {

    static final String KEY = "deliberation";

    /** The message that a clue about somebody on the table was registered while the meeting is called. */
    static final String CLUE_REGISTERED = "clueRegistered";

    static final String VOTING_TABLE = "deliberation.voting";

    private Deliberation() {}
}
