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
        var facts = Facts.titled(title);
        all(key).forEach(fact -> facts.with(fact.label(), fact.value()));
        return facts.block();
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
        add(facts, "起因案件", interview.calledBy());
        add(facts, "退回意见", interview.returnedNote());
        add(facts, "负责人审批", signed(interview.approvedBy(), interview.approvedOn()));
        add(facts, "党委主要负责人审批", signed(interview.confirmedBy(), interview.confirmedOn()));
        return facts;
    }

    /** The written inquiry; empty for a talk. */
    List<Fact> inquiry(Interview interview) {
        var facts = new ArrayList<Fact>();
        if (interview.inquiries() > 0) {
            facts.add(new Fact("函询次数", interview.inquiries() + " 次"));
            add(facts, "发函日期", interview.inquiredOn());
            add(facts, "答复期限", interview.answerDue());
            add(facts, "要求说明的问题", interview.questions());
            add(facts, "收到答复", interview.answeredOn());
            add(facts, "逾期原因", interview.lateReason());
            add(facts, "答复要点", interview.answer());
            add(facts, "签署人", interview.endorsedBy());
            add(facts, "签署意见和教育提醒", interview.endorsement());
            add(facts, "审核意见", interview.judgement());
        }
        return facts;
    }

    /** The talk and what it entails; empty as long as there was none. */
    List<Fact> talk(Interview interview) {
        var facts = new ArrayList<Fact>();
        if (interview.talkOn() != null) {
            add(facts, "通知本人", interview.noticedOn());
            add(facts, "谈话日期", interview.talkOn());
            add(facts, "谈话人", interview.talkBy());
            add(facts, "谈话要点", interview.content());
            add(facts, "本人态度和整改打算", interview.attitude());
            var signed = Boolean.TRUE.equals(interview.signed());
            facts.add(new Fact("记录签字", signed ? "本人已签字" : "本人拒绝签字", signed ? "green" : "amber"));
            add(facts, "拒绝签字的情况", interview.refusalNote());
            add(facts, "影响期至", interview.effectUntil());
            add(facts, "回访日", interview.followUpOn());
            add(facts, "实际回访", interview.followedOn());
            if (interview.corrected() != null) {
                facts.add(new Fact(
                        "回访结果", interview.corrected() ? "已经改正" : "没有改正", interview.corrected() ? "green" : "red"));
            }
            add(facts, "回访情况", interview.followUpNote());
        }
        return facts;
    }

    private static void add(List<Fact> facts, String label, @Nullable Object value) {
        if (value != null) {
            facts.add(new Fact(label, value.toString()));
        }
    }

    private @Nullable String signed(@Nullable String userId, @Nullable Object on) {
        return userId == null ? null : organizations.personName(userId) + "，" + on;
    }
}
