package io.guicheng.engine;

import java.util.Map;

/**
 * A step that several sign (会签): a multi-instance user task whose model says by properties when their answers decide.
 *
 * <ul>
 *   <li>{@code countersign}: {@code all}, everybody has to agree; {@code share}, enough of them; {@code one}, the first answer decides
 *   <li>{@code refusal}, with {@code all} only: {@code ends}, the first refusal decides; {@code counts}, everybody answers
 *   <li>{@code countersignShare}, with {@code share} only: key of the parameter that says how many are enough
 * </ul>
 *
 * With the deciding answer the step is over: who has not answered has no task any more. A multi-instance user task without these properties
 * is over when all have answered, and nothing is counted.
 */
public final class Countersign {

    /** Name of the property that says which form it is. */
    public static final String FORM = "countersign";

    /** Name of the property that names the parameter. */
    public static final String SHARE = "countersignShare";

    /** Name of the property that says what a refusal does. */
    public static final String REFUSAL = "refusal";

    static final ProcessVariable<Answer> ANSWER = ProcessVariable.decision("countersignAnswer", Answer.class);

    private Countersign() {}

    /** What was decided; a gateway behind the step compares it. */
    public enum Outcome {
        CARRIED,
        REFUSED
    }

    /** What somebody answered. */
    enum Answer {
        AGREE,
        REFUSE
    }

    /** What the completion of a countersigned step returns: whether this signer agrees. It is counted at once, and kept in no variable. */
    public static Map<String, Object> answer(boolean agrees) {
        return ANSWER.fleeting(agrees ? Answer.AGREE : Answer.REFUSE);
    }

    /** The variable of a step's outcome, which is there from the deciding answer on: {@code signReplyOutcome} for the step {@code signReply}. */
    public static ProcessVariable<Outcome> outcomeOf(String step) {
        return ProcessVariable.decision(step + "Outcome", Outcome.class);
    }
}
