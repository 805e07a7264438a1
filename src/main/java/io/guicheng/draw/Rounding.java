package io.guicheng.draw;

import java.util.Arrays;

/** What becomes of a share of persons that is no whole number. */
public enum Rounding {
    /** 3.1 persons are 4: never fewer than the rule asks for. */
    UP("进一取整"),
    /** 3.5 persons are 4, 3.4 are 3. */
    HALF_UP("四舍五入"),
    /** 3.9 persons are 3. */
    DOWN("舍去小数");

    private final String chinese;

    Rounding(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** @throws IllegalArgumentException for a word that is none of the three */
    public static Rounding ofChinese(String chinese) {
        return Arrays.stream(values())
                .filter(one -> one.chinese.equals(chinese))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a rounding: " + chinese));
    }

    /** {@code dividend / divisor}, neither negative, rounded this way. */
    long divide(long dividend, long divisor) {
        return switch (this) {
            case UP -> (dividend + divisor - 1) / divisor;
            case HALF_UP -> (2 * dividend + divisor) / (2 * divisor);
            case DOWN -> dividend / divisor;
        };
    }
}
