package io.guicheng.registry;

/** What the handling of a petition found. */
public enum PetitionFinding {
    TRUE("属实"),
    PARTLY_TRUE("部分属实"),
    UNFOUNDED("失实"),
    FALSE_ACCUSATION("诬告");

    private final String chinese;

    PetitionFinding(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
