package io.guicheng.access;

/** Says for one sort of case which of its steps are not only for the organ that does them. A bean per sort; without one none is shared. */
public interface SharedSteps {

    /** Keys of the procedures whose cases it speaks for. */
    boolean describes(String procedure);

    /**
     * Whether what was handed in at this step is for all readers who see the case's overall state, and not only for the organ that
     * handed it in.
     *
     * @param step {@code procedure.task}
     */
    boolean shared(String step);
}
