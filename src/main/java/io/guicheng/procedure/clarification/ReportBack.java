package io.guicheng.procedure.clarification;

import io.guicheng.clarifications.Clarifications;
import io.guicheng.clarifications.Clarifications.Feedback;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.intake.ReportHandling;
import io.guicheng.reporter.Custody;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 反馈和归档: the person says whether it is enough, the reporter with a name hears of it, the integrity file gets its entry. */
@Component
class ReportBack implements Step {

    private final ClarificationFacts facts;
    private final Clarifications clarifications;
    private final ClarificationTexts texts;
    private final ClarificationTables tables;
    private final Custody custody;
    private final ReportHandling reports;
    private final ClarificationTerms terms;
    private final ClarificationEntries entries;
    private final Clock clock;

    ReportBack(
            ClarificationFacts facts,
            Clarifications clarifications,
            ClarificationTexts texts,
            ClarificationTables tables,
            Custody custody,
            ReportHandling reports,
            ClarificationTerms terms,
            ClarificationEntries entries,
            Clock clock) {
        this.facts = facts;
        this.clarifications = clarifications;
        this.texts = texts;
        this.tables = tables;
        this.custody = custody;
        this.reports = reports;
        this.terms = terms;
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return ClarificationProcedure.KEY;
    }

    @Override
    public String task() {
        return "reportBack";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.blocks(work.caseKey()));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var clarification = clarifications.get(work.caseKey());
        var means = input.text("means");
        var none = means.equals("NONE");
        var online = means.equals("WEB");
        var reporterOn = input.date("reporterOn");
        var approvedOn = Objects.requireNonNull(clarification.approvedOn());
        new Problems()
                .addIf(input.day("personOn").isBefore(approvedOn), "personOn", "“反馈本人日期”不能早于审批日期 " + approvedOn)
                .addIf(input.day("personOn").isAfter(work.today()), "personOn", "“反馈本人日期”不能晚于今天")
                .addIf(none && custody.identified(clarification.petitionId()), "means", "实名举报的，必须反馈")
                .addIf(
                        online
                                && reports.read(work.actor(), clarification.petitionId())
                                        .isEmpty(),
                        "means",
                        "这一件不是网上举报，不能网上答复")
                .addIf(!none && reporterOn.isEmpty(), "reporterOn", "“反馈举报人日期”必须填写")
                .addIf(!none && input.text("reporterText").isEmpty(), "reporterText", "“反馈举报人的内容”必须填写")
                .addIf(
                        none
                                && (reporterOn.isPresent()
                                        || !input.text("reporterText").isEmpty()),
                        "means",
                        "不反馈的，不填写反馈日期和内容")
                .addIf(reporterOn.filter(day -> day.isAfter(work.today())).isPresent(), "reporterOn", "“反馈举报人日期”不能晚于今天")
                .refuse();
        texts.check(work, input, "personOpinion");
        var followUpOn = terms.followUp(work.jurisdiction(), work.today());
        clarifications.feedBack(
                work.caseKey(),
                new Feedback(
                        input.day("personOn"),
                        input.text("personOpinion"),
                        means,
                        reporterOn.orElse(null),
                        input.textOrNull("reporterText"),
                        followUpOn));
        if (online) {
            reports.answer(work.actor(), clarification.petitionId(), input.text("reporterText"));
        }
        entries.enter(work, "反映的问题失实，已经" + tables.ways(clarification.plannedWays()) + "澄清");
        return ClarificationProcedure.FOLLOW_UP_AT.as(
                followUpOn.atStartOfDay(clock.getZone()).toOffsetDateTime().toString());
    }
}
