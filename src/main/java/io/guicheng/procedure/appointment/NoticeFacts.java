package io.guicheng.procedure.appointment;

import io.guicheng.form.Facts;
import io.guicheng.selection.CandidateCards;
import io.guicheng.selection.Notice;
import io.guicheng.selection.Notices;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The block {@code facts} about a candidate under notice, with the objections so far. */
@Component
class NoticeFacts {

    private static final Map<String, String> EFFECTS = Map.of("CONTINUE", "不影响任职", "STOP", "影响任职", "DEFER", "暂缓，待查清");

    private final CandidateCards cards;
    private final Notices notices;

    NoticeFacts(CandidateCards cards, Notices notices) {
        this.cards = cards;
        this.notices = notices;
    }

    List<Map<String, Object>> of(String candidateId) {
        var blocks = new ArrayList<Map<String, Object>>();
        blocks.add(cards.facts(candidateId));
        notices.find(candidateId).map(NoticeFacts::notice).ifPresent(blocks::add);
        blocks.add(objections(candidateId));
        return blocks;
    }

    private static Map<String, Object> notice(Notice notice) {
        return Facts.titled("任前公示")
                .with("公示期", notice.publishedOn() + " 至 " + notice.lastDay())
                .with("公示地点", notice.place())
                .with("工作实绩", notice.achievements())
                .with("破格等情形说明", notice.specialNote().isEmpty() ? "无" : notice.specialNote())
                .block();
    }

    private Map<String, Object> objections(String candidateId) {
        var rows = notices.objections(candidateId).stream()
                .map(one -> List.of(
                        one.receivedOn().toString(),
                        one.summary(),
                        one.specific() ? "具体" : "不具体",
                        one.finding() == null ? "" : one.finding(),
                        effect(one)))
                .toList();
        return Facts.titled("公示期收到的异议")
                .table(List.of("收到日期", "反映内容", "是否具体", "核查结果", "处理"), rows)
                .block();
    }

    private static String effect(Notice.Objection one) {
        if (one.effect() != null) {
            return EFFECTS.getOrDefault(one.effect(), one.effect());
        }
        return one.specific() ? "待核查" : "不具体，存档";
    }
}
