package io.guicheng.reports;

import io.guicheng.rectifications.RectificationItem;
import io.guicheng.rectifications.RectificationItems;
import io.guicheng.registry.Officials;
import io.guicheng.registry.Petition;
import io.guicheng.registry.Petitions;
import io.guicheng.talks.Interviews;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the registers know of a chief: laid beside the report for those who review it and for those who put the questions (S1-8.3e), never
 * before the chief or the unit. Four statements.
 */
@Component
public class KnownProblems {

    private final Petitions petitions;
    private final Officials officials;
    private final Interviews interviews;
    private final RectificationItems items;

    KnownProblems(Petitions petitions, Officials officials, Interviews interviews, RectificationItems items) {
        this.petitions = petitions;
        this.officials = officials;
        this.interviews = interviews;
        this.items = items;
    }

    /**
     * One thing known.
     *
     * @param kind which register it stands in, in Chinese
     * @param on empty when the register has no day
     */
    public record Known(String kind, String on, String text) {}

    /** Everything about one official, kind by kind. */
    public List<Known> about(String officialId) {
        var known = new ArrayList<Known>();
        petitions.about(officialId).stream().map(KnownProblems::petition).forEach(known::add);
        items.ofOfficial(officialId).stream().map(KnownProblems::item).forEach(known::add);
        interviews
                .ofOfficial(officialId)
                .forEach(talk -> known.add(new Known("提醒、函询、诫勉", day(talk.talkOn()), talk.reason())));
        officials.sanctions(officialId).forEach(one -> known.add(new Known("处分处理", day(one.decidedOn()), one.title())));
        return known;
    }

    private static Known petition(Petition petition) {
        var finding = petition.finding();
        return new Known(
                "信访举报与问题线索",
                day(petition.receivedOn()),
                "%s：%s（%s%s）"
                        .formatted(
                                petition.source(),
                                petition.summary(),
                                petition.state().chinese(),
                                finding == null ? "" : "，" + finding.chinese()));
    }

    private static Known item(RectificationItem item) {
        return new Known(
                "巡视巡察、监督检查整改",
                day(item.orderedOn()),
                "%s（%s%s）"
                        .formatted(
                                item.problem(),
                                item.passedOn() == null ? "尚未整改到位" : item.passedOn() + " 整改到位",
                                item.overdue() > 0 ? "，逾期 %d 次".formatted(item.overdue()) : ""));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
