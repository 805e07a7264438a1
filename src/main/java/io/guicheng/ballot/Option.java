package io.guicheng.ballot;

import java.util.List;

/**
 * What can be chosen.
 *
 * @param key letters and digits, at most 40
 * @param label as it stands on the paper
 */
public record Option(String key, String label) {

    /** 好、较好、一般、差: the evaluation of a chief. */
    public static final List<Option> GRADES = List.of(
            new Option("good", "好"), new Option("fair", "较好"), new Option("plain", "一般"), new Option("poor", "差"));

    /** 同意、不同意、缓议: the vote on a candidate. */
    public static final List<Option> STANCES =
            List.of(new Option("agree", "同意"), new Option("disagree", "不同意"), new Option("defer", "缓议"));

    /** 满意、基本满意、不满意. */
    public static final List<Option> SATISFACTION =
            List.of(new Option("content", "满意"), new Option("fair", "基本满意"), new Option("discontent", "不满意"));
}
