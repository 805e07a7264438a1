package io.guicheng.form;

import java.util.Map;

/**
 * One user task of a procedure: what its form shows and what happens with what was typed. A bean of the procedure's package, named like
 * the task. Everything in {@link #complete} runs in the one transaction that also completes the task and writes the dossier.
 */
public interface Step {

    /** Key of the procedure. */
    String procedure();

    /** Id of the user task in the model. */
    String task();

    /** Values, options and facts for the form, read from the registers. JSON types only. */
    Map<String, Object> data(Work work);

    /**
     * Checks what was typed against the registers and writes it there. The form's own rules (required, ranges) have been checked before.
     *
     * @return the variables the model needs next: ids, dates, counts, decisions
     * @throws io.guicheng.kernel.RefusedInput when something typed is wrong; nothing of the step is stored then
     * @throws io.guicheng.kernel.Refused when the step cannot be done now or not by this person
     */
    Map<String, Object> complete(Work work, Input input);

    /**
     * Whether its completion can be taken back (撤回) as long as nobody acted on what followed. True only if completing it again writes
     * everything once more over what stands there, all of that counts for nothing before the step that follows is done, and nothing has
     * left the house. What it hands in must hold no sealed field. Whether the model allows it is checked beside.
     */
    default boolean withdrawable() {
        return false;
    }

    /**
     * Whether those who agreed to the earlier version need not be asked again, now that it is mended and goes straight back to who sent it
     * back (直接回到退回人). Asked only where the model leaves that choice, before {@link #complete}. True only if what changed is nothing they
     * had to judge, the person who mends it is none of them, and the model still leads to who sent it back; the registers must then keep
     * their answers.
     */
    default boolean answersStand(Work work, Input input) {
        return false;
    }
}
