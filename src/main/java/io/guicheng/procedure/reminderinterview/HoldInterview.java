package io.guicheng.procedure.reminderinterview;

import io.guicheng.casework.Recusal;
import io.guicheng.clause.Parameters;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.procedure.reminderinterview.Kinds.Kind;
import io.guicheng.registry.IntegrityEntry;
import io.guicheng.registry.IntegrityFiles;
import io.guicheng.registry.RegistryEditor;
import io.guicheng.registry.Sanction;
import io.guicheng.talks.Interview;
import io.guicheng.talks.Interviews;
import io.guicheng.talks.Talker;
import io.guicheng.talks.Talkers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 谈话: by somebody the table allows, with a record that the official signs or refuses to sign. */
@Component
class HoldInterview implements Step {

    private final InterviewFacts facts;
    private final Interviews interviews;
    private final Kinds kinds;
    private final Talkers talkers;
    private final Recusal recusal;
    private final Parameters parameters;
    private final RegistryEditor register;
    private final IntegrityFiles integrityFiles;
    private final Clock clock;

    HoldInterview(
            InterviewFacts facts,
            Interviews interviews,
            Kinds kinds,
            Talkers talkers,
            Recusal recusal,
            Parameters parameters,
            RegistryEditor register,
            IntegrityFiles integrityFiles,
            Clock clock) {
        this.facts = facts;
        this.interviews = interviews;
        this.kinds = kinds;
        this.talkers = talkers;
        this.recusal = recusal;
        this.parameters = parameters;
        this.register = register;
        this.integrityFiles = integrityFiles;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return ReminderInterview.KEY;
    }

    @Override
    public String task() {
        return "holdInterview";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var kind = kinds.kind(interviews.get(work.caseKey()).kind());
        return Map.of(
                "facts",
                facts.block(work.caseKey(), "谈话安排：应由" + Talkers.words(kind.talkers()) + "谈话"),
                "talkers",
                talkers.options(work.jurisdiction(), work.organ(), kind.talkers()));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var interview = interviews.get(work.caseKey());
        var kind = kinds.kind(interview.kind());
        var talker = talkers.find(work.jurisdiction(), work.organ(), input.text("talkBy"));
        var problems = new Problems();
        checkDates(interview, kind, work, input, problems);
        talker.ifPresentOrElse(
                found -> checkTalker(work, kind, found, problems), () -> problems.add("talkBy", "“谈话人”不在可以谈话的人员中"));
        var signed = input.text("signature").equals("SIGNED");
        var refusal = input.text("refusalNote");
        problems.addIf(!signed && refusal.isEmpty(), "refusalNote", "本人拒绝签字的，“拒绝签字的情况”必须写明理由和见证人");
        problems.addIf(signed && !refusal.isEmpty(), "refusalNote", "本人已经签字的，不填写“拒绝签字的情况”");
        problems.refuse();
        var talkOn = input.day("talkOn");
        interviews.talk(
                work.caseKey(),
                new Interviews.Talk(
                        input.date("noticedOn").orElse(null),
                        talkOn,
                        talker.orElseThrow().line(),
                        input.text("content"),
                        input.text("attitude"),
                        signed,
                        signed ? null : refusal));
        return entail(work, interview, kind, talkOn);
    }

    private static void checkDates(Interview interview, Kind kind, Work work, Input input, Problems problems) {
        var talkOn = input.day("talkOn");
        var approvedOn = interview.confirmedOn() == null ? interview.approvedOn() : interview.confirmedOn();
        problems.addIf(approvedOn != null && talkOn.isBefore(approvedOn), "talkOn", "“谈话日期”不能早于审批日期 " + approvedOn);
        problems.addIf(talkOn.isAfter(work.today()), "talkOn", "“谈话日期”不能晚于今天");
        var noticedOn = input.date("noticedOn");
        problems.addIf(kind.notice() && noticedOn.isEmpty(), "noticedOn", kind.name() + "须事先通知本人，“通知本人日期”必须填写");
        problems.addIf(noticedOn.filter(day -> day.isAfter(talkOn)).isPresent(), "noticedOn", "“通知本人日期”不能晚于谈话日期");
    }

    private void checkTalker(Work work, Kind kind, Talker talker, Problems problems) {
        problems.addIf(
                kind.talkers().stream().noneMatch(talker.capacities()::contains),
                "talkBy",
                "“谈话人”的身份不符，" + kind.name() + "应由" + Talkers.words(kind.talkers()) + "谈话");
        var official = talker.officialId();
        problems.addIf(
                official != null
                        && interviews.officials(work.caseKey()).stream()
                                .anyMatch(subject -> recusal.related(subject, official)),
                "talkBy",
                "“谈话人”是谈话对象本人或者其亲属，应当回避");
    }

    /** The entries that follow from the talk: how long it counts against a promotion, and when it is followed up. */
    private Map<String, Object> entail(Work work, Interview interview, Kind kind, LocalDate talkOn) {
        var effectUntil = after(work, talkOn, kind.bar());
        var followUpOn = after(work, talkOn, kind.followUp());
        interviews.entail(work.caseKey(), effectUntil, followUpOn);
        for (var official : interviews.officials(work.caseKey())) {
            if (!kind.effect().isEmpty()) {
                register.add(new Sanction(official, kind.effect(), kind.name(), talkOn));
            }
            integrityFiles.append(new IntegrityEntry(
                    official,
                    clock.instant(),
                    kind.name(),
                    "%s %s。事由：%s%s"
                            .formatted(
                                    talkOn,
                                    kind.name(),
                                    interview.reason(),
                                    effectUntil == null ? "" : "。影响期至 " + effectUntil),
                    work.caseKey().value()));
        }
        var variables = new HashMap<String, Object>(ReminderInterview.FOLLOW_UP_PLANNED.as(followUpOn != null));
        if (followUpOn != null) {
            variables.putAll(ReminderInterview.FOLLOW_UP_AT.as(
                    followUpOn.atStartOfDay(clock.getZone()).toOffsetDateTime().toString()));
        }
        return variables;
    }

    private @Nullable LocalDate after(Work work, LocalDate day, String parameter) {
        return parameter.isEmpty() ? null : day.plus(parameters.period(parameter, work.jurisdiction(), day));
    }
}
