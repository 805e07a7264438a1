package io.guicheng.registry;

/** Where the handling of a petition stands. */
public enum PetitionState {
    RECEIVED("已受理"),
    INTERVIEW("谈话函询"),
    FIRST_CHECK("初步核实"),
    PENDING("暂存待查"),
    INVESTIGATION("立案审查"),
    /** A double: another petition stands for it. */
    MERGED("已并件"),
    CLOSED("已办结");

    private final String chinese;

    PetitionState(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
