package io.guicheng.signers;

import java.util.Map;

/**
 * What a procedure keeps of who was asked in addition, for those who read it after the step is over. A bean of the procedure's package for
 * a step that needs it; everything is done in the transaction of the act.
 */
public interface SignerRegister {

    /** Key of the procedure. */
    String procedure();

    /** Id of the user task in the model. */
    String step();

    /**
     * An organ is asked as well.
     *
     * @param variables what the tasks of the step see
     */
    void added(Map<String, Object> variables, String organ);

    /** An organ that was added is not asked after all. */
    void removed(Map<String, Object> variables, String organ);
}
