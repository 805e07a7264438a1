package io.guicheng.clarifications;

/** How far a harm reaches, and how far the clarification does; the wider one comes later. */
public enum Scope {
    PERSON("本人"),
    UNIT("所在单位"),
    SYSTEM("本系统、本地区一定范围"),
    SOCIETY("社会");

    private final String chinese;

    Scope(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    public boolean isWiderThan(Scope other) {
        return compareTo(other) > 0;
    }
}
