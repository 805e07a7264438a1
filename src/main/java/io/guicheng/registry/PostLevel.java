package io.guicheng.registry;

/** Rank of a leading post, lowest first. */
public enum PostLevel {
    TOWN_DEPUTY("乡科级副职"),
    TOWN_CHIEF("乡科级正职"),
    COUNTY_DEPUTY("县处级副职"),
    COUNTY_CHIEF("县处级正职"),
    PREFECTURE_DEPUTY("厅局级副职"),
    PREFECTURE_CHIEF("厅局级正职");

    private final String chinese;

    PostLevel(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    public boolean isChief() {
        return ordinal() % 2 == 1;
    }
}
