package io.guicheng.registry;

/** Rank of a leading post, lowest first. */
public enum PostLevel {
    TOWN_DEPUTY(1, "乡科级副职"),
    TOWN_CHIEF(2, "乡科级正职"),
    COUNTY_DEPUTY(3, "县处级副职"),
    COUNTY_CHIEF(4, "县处级正职"),
    PREFECTURE_DEPUTY(5, "厅局级副职"),
    PREFECTURE_CHIEF(6, "厅局级正职");

    private final int rank;
    private final String chinese;

    PostLevel(int rank, String chinese) {
        this.rank = rank;
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** 1 for the lowest; the next higher level is one more. */
    public int rank() {
        return rank;
    }

    public boolean isChief() {
        return rank % 2 == 0;
    }
}
