package io.guicheng.procedure.inquiry;

import io.guicheng.form.CasePanels.Fact;
import io.guicheng.form.CasePanels.Table;
import io.guicheng.form.Facts;
import io.guicheng.inquiries.Inquiries;
import io.guicheng.inquiries.Inquiry;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Organizations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An inquiry in words, for forms and for the page of its case. */
@Component
class InquiryFacts {

    private static final Map<String, String> GROUNDS = Map.of(
            "NOT_ENTITLED",
            "署名人没有质询资格或者联名人数不足",
            "OUT_OF_SCOPE",
            "不属于履职或者廉政方面的问题",
            "SETTLED",
            "同一问题已经答复，没有新情况",
            "IN_CASE",
            "正在审查调查或者诉讼中的案件");

    private static final Map<String, String> DECISIONS =
            Map.of("NOTED", "了解情况，不再处理", "INTERVIEW", "约谈被质询的正职", "ANSWER", "责成再次答复");

    private final Inquiries inquiries;
    private final InquiryTables tables;
    private final Organizations organizations;

    InquiryFacts(Inquiries inquiries, InquiryTables tables, Organizations organizations) {
        this.inquiries = inquiries;
        this.tables = tables;
        this.organizations = organizations;
    }

    /** The block of a form: the inquiry, what was decided, and the answers below. */
    Map<String, Object> block(CaseKey key, String title) {
        var facts = Facts.titled(title).lines(filed(key));
        var answers = answers(key);
        return (answers.rows().isEmpty() ? facts : facts.table(answers.columns(), answers.rows())).block();
    }

    List<Fact> filed(CaseKey key) {
        var inquiry = inquiries.get(key);
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("类别", inquiry.kind().equals("QUESTION") ? "询问" : "质询"));
        facts.add(new Fact("质询人", tables.inquirer(inquiry.inquirer()).name()));
        facts.add(new Fact("被质询", inquiry.respondentName()));
        facts.add(new Fact("质询的问题", inquiry.matter()));
        facts.add(new Fact("收到日期", inquiry.filedOn().toString()));
        if (inquiry.admitted() != null) {
            facts.add(new Fact("受理", inquiry.admitted() ? "受理" : "不予受理", inquiry.admitted() ? "green" : "red"));
        }
        Fact.add(facts, "不予受理的情形", inquiry.refusalGround() == null ? null : GROUNDS.get(inquiry.refusalGround()));
        Fact.add(facts, "不予受理的理由", inquiry.refusalNote());
        Fact.add(facts, "决定人", person(inquiry.decidedBy()));
        Fact.add(facts, "上级复核", inquiry.reviewNote());
        Fact.add(facts, "复核人", person(inquiry.reviewedBy()));
        Fact.add(facts, "报告上级", inquiry.reportedOn());
        Fact.add(facts, "报告内容", inquiry.report());
        Fact.add(facts, "上级处理", inquiry.aboveDecision() == null ? null : DECISIONS.get(inquiry.aboveDecision()));
        Fact.add(facts, "处理理由", inquiry.aboveNote());
        return facts;
    }

    Table signers(CaseKey key) {
        return new Table(
                "署名的质询人",
                List.of("姓名", "单位职务"),
                inquiries.signers(key).stream()
                        .map(signer -> List.of(signer.name(), signer.unit()))
                        .toList());
    }

    Table answers(CaseKey key) {
        return new Table(
                "答复和测评",
                List.of("次数", "答复期限", "答复日期", "方式", "说明和解释", "测评"),
                inquiries.answers(key).stream().map(InquiryFacts::row).toList());
    }

    private static List<String> row(Inquiry.Answer answer) {
        return List.of(
                "第 %d 次".formatted(answer.answerNo()),
                answer.dueOn().toString(),
                answer.given() ? day(answer) : "没有答复",
                answer.way() == null ? "" : answer.way().equals("WRITTEN") ? "书面" : "会议上当面",
                Objects.requireNonNullElse(answer.answer(), ""),
                answer.votes() == null ? "没有测评" : "有效票 %d，满意 %d".formatted(answer.votes(), answer.satisfied()));
    }

    private static String day(Inquiry.Answer answer) {
        var on = Objects.requireNonNull(answer.answeredOn());
        return on + (on.isAfter(answer.dueOn()) ? "（逾期）" : "");
    }

    /** The answer that is due or was given last. */
    Inquiry.Answer last(CaseKey key) {
        var all = inquiries.answers(key);
        return all.get(all.size() - 1);
    }

    private @Nullable String person(@Nullable String userId) {
        return userId == null ? null : organizations.personName(userId);
    }
}
