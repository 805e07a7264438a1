package io.guicheng.procedure.reminderinterview;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.registry.IntegrityEntry;
import io.guicheng.registry.IntegrityFiles;
import io.guicheng.talks.Interviews;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 回访: whether the official has mended their ways; who has not, gets a proposal. */
@Component
class FollowUpInterview implements Step {

    private static final Map<String, String> PROPOSALS =
            Map.of("TRANSFER", "调离岗位", "RESIGN", "责令辞职", "REMOVE", "免职", "DEMOTE", "降职");

    private final InterviewFacts facts;
    private final Interviews interviews;
    private final Kinds kinds;
    private final IntegrityFiles integrityFiles;
    private final Clock clock;

    FollowUpInterview(
            InterviewFacts facts, Interviews interviews, Kinds kinds, IntegrityFiles integrityFiles, Clock clock) {
        this.facts = facts;
        this.interviews = interviews;
        this.kinds = kinds;
        this.integrityFiles = integrityFiles;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return ReminderInterview.KEY;
    }

    @Override
    public String task() {
        return "followUpInterview";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.block(work.caseKey(), "谈话情况"));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var interview = interviews.get(work.caseKey());
        var from = Objects.requireNonNull(interview.followUpOn());
        var on = input.day("followedOn");
        var corrected = input.text("result").equals("CORRECTED");
        var proposal = input.text("proposal");
        new Problems()
                .addIf(on.isBefore(from), "followedOn", "“回访日期”不能早于回访日 " + from)
                .addIf(on.isAfter(work.today()), "followedOn", "“回访日期”不能晚于今天")
                .addIf(!corrected && proposal.isEmpty(), "proposal", "没有改正的，“处理建议”必须选择")
                .addIf(corrected && !proposal.isEmpty(), "proposal", "已经改正的，不填写“处理建议”")
                .refuse();
        var note = input.text("note") + (corrected ? "" : "；建议" + PROPOSALS.getOrDefault(proposal, proposal));
        interviews.followUp(work.caseKey(), on, corrected, note);
        interviews
                .officials(work.caseKey())
                .forEach(official -> integrityFiles.append(new IntegrityEntry(
                        official,
                        clock.instant(),
                        kinds.kind(interview.kind()).name() + "回访",
                        "%s 回访：%s。%s".formatted(on, corrected ? "已经改正" : "没有改正", note),
                        work.caseKey().value())));
        return Map.of();
    }
}
