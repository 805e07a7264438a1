package io.guicheng.procedure.petitionhandling;

import io.guicheng.engine.Decisions;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of the tables, and the words for what the forms offer. */
@Component
class PetitionWording {

    private static final Map<String, String> FOLLOW_UPS = Map.of(
            "EDUCATE", "批评教育",
            "REMIND", "提醒谈话",
            "ADMONISH", "诫勉",
            "ORGANIZATIONAL", "组织处理",
            "FILE_CASE", "立案审查调查",
            "NONE", "情节轻微，不予处理");

    private static final Map<String, String> NOT_ACCEPTED =
            Map.of("COURT", "依法应当通过诉讼等法定途径解决", "OTHER_DUTY", "属于其他机关职责", "NO_SUBSTANCE", "只列罪名，没有实质内容");

    private static final Map<String, String> MEANS =
            Map.of("PHONE", "电话", "LETTER", "信函", "FACE", "当面", "WEB", "网上答复", "NONE", "匿名件，不反馈");

    private final Decisions decisions;

    PetitionWording(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * A way to dispose of a petition.
     *
     * @param days key of the parameter that says in how many working days it is done; empty for none
     * @param period key of the parameter that says after what time it is looked at again; empty for none
     */
    record Way(String name, String days, String period) {}

    /**
     * What a petition is about.
     *
     * @param project whether a specific one becomes a supervised project (立项督查), S5-3.2.3.2a
     */
    record Topic(String name, boolean project) {}

    Way way(String code) {
        var row = decisions.single(PetitionHandling.WAY_TABLE, Map.of("way", code));
        return new Way(row.rule(), row.text("days"), row.text("period"));
    }

    Topic topic(String code) {
        var row = decisions.single(PetitionHandling.TOPIC_TABLE, Map.of("topic", code));
        return new Topic(row.rule(), row.flag("project"));
    }

    String source(String code) {
        return decisions
                .single(PetitionHandling.SOURCE_TABLE, Map.of("source", code))
                .rule();
    }

    static String followUp(@Nullable String code) {
        return word(FOLLOW_UPS, code);
    }

    static String notAccepted(@Nullable String code) {
        return word(NOT_ACCEPTED, code);
    }

    static String means(@Nullable String code) {
        return word(MEANS, code);
    }

    private static String word(Map<String, String> words, @Nullable String code) {
        return code == null ? "" : words.getOrDefault(code, code);
    }
}
