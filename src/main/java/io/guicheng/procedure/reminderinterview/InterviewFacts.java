package io.guicheng.procedure.reminderinterview;

import io.guicheng.form.CasePanels.Fact;
import io.guicheng.form.Facts;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Organizations;
import io.guicheng.talks.Interview;
import io.guicheng.talks.Interviews;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A case in words, for forms and for its page. */
@Component
class InterviewFacts {

    private final Interviews interviews;
    private final Kinds kinds;
    private final Proposal proposal;
    private final Organizations organizations;

    InterviewFacts(Interviews interviews, Kinds kinds, Proposal proposal, Organizations organizations) {
        this.interviews = interviews;
        this.kinds = kinds;
        this.proposal = proposal;
        this.organizations = organizations;
    }

    /** The block of a form. */
    Map<String, Object> block(CaseKey key, String title) {
        return Facts.titled(title).lines(all(key)).block();
    }

    List<Fact> all(CaseKey key) {
        var facts = new ArrayList<Fact>(proposed(key));
        var interview = interviews.get(key);
        facts.addAll(inquiry(interview));
        facts.addAll(talk(interview));
        return facts;
    }

    /** What was proposed, and how it was approved. */
    List<Fact> proposed(CaseKey key) {
        var interview = interviews.get(key);
        var kind = kinds.kind(interview.kind());
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("种类", kind.name()));
        facts.add(new Fact("谈话对象", proposal.people(key)));
        facts.add(new Fact("情形", kinds.situation(interview.situation()).name()));
        facts.add(new Fact("事由", interview.reason()));
        Fact.add(facts, "起因案件", interview.calledBy());
        Fact.add(facts, "退回意见", interview.returnedNote());
        Fact.add(facts, "负责人审批", signed(interview.approvedBy(), interview.approvedOn()));
        Fact.add(facts, "党委主要负责人审批", signed(interview.confirmedBy(), interview.confirmedOn()));
        return facts;
    }

    /** The written inquiry; empty for a talk. */
    List<Fact> inquiry(Interview interview) {
        var facts = new ArrayList<Fact>();
        if (interview.inquiries() > 0) {
            facts.add(new Fact("函询次数", interview.inquiries() + " 次"));
            Fact.add(facts, "发函日期", interview.inquiredOn());
            Fact.add(facts, "答复期限", interview.answerDue());
            Fact.add(facts, "要求说明的问题", interview.questions());
            Fact.add(facts, "收到答复", interview.answeredOn());
            Fact.add(facts, "逾期原因", interview.lateReason());
            Fact.add(facts, "答复要点", interview.answer());
            Fact.add(facts, "签署人", interview.endorsedBy());
            Fact.add(facts, "签署意见和教育提醒", interview.endorsement());
            Fact.add(facts, "审核意见", interview.judgement());
        }
        return facts;
    }

    /** The talk and what it entails; empty as long as there was none. */
    List<Fact> talk(Interview interview) {
        var facts = new ArrayList<Fact>();
        if (interview.talkOn() != null) {
            Fact.add(facts, "通知本人", interview.noticedOn());
            Fact.add(facts, "谈话日期", interview.talkOn());
            Fact.add(facts, "谈话人", interview.talkBy());
            Fact.add(facts, "谈话要点", interview.content());
            Fact.add(facts, "本人态度和整改打算", interview.attitude());
            var signed = Boolean.TRUE.equals(interview.signed());
            facts.add(new Fact("记录签字", signed ? "本人已签字" : "本人拒绝签字", signed ? "green" : "amber"));
            Fact.add(facts, "拒绝签字的情况", interview.refusalNote());
            Fact.add(facts, "影响期至", interview.effectUntil());
            Fact.add(facts, "回访日", interview.followUpOn());
            Fact.add(facts, "实际回访", interview.followedOn());
            if (interview.corrected() != null) {
                facts.add(new Fact(
                        "回访结果", interview.corrected() ? "已经改正" : "没有改正", interview.corrected() ? "green" : "red"));
            }
            Fact.add(facts, "回访情况", interview.followUpNote());
        }
        return facts;
    }

    private @Nullable String signed(@Nullable String userId, @Nullable Object on) {
        return userId == null ? null : organizations.personName(userId) + "，" + on;
    }
}
