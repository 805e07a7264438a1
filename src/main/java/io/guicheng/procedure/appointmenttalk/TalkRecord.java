package io.guicheng.procedure.appointmenttalk;

import io.guicheng.casework.Recusal;
import io.guicheng.engine.Decisions;
import io.guicheng.form.Facts;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Work;
import io.guicheng.kernel.NotFound;
import io.guicheng.registry.IntegrityEntry;
import io.guicheng.registry.IntegrityFiles;
import io.guicheng.talks.AppointmentTalk;
import io.guicheng.talks.AppointmentTalks;
import io.guicheng.talks.Talker;
import io.guicheng.talks.Talkers;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the two talks have in common: who may hold them, what must be talked about, and what the record must show. */
@Component
class TalkRecord {

    private static final Map<String, String> TOPICS = topics();

    private final AppointmentTalks talks;
    private final Talkers talkers;
    private final Appointee appointee;
    private final Recusal recusal;
    private final Decisions decisions;
    private final IntegrityFiles integrityFiles;
    private final Clock clock;

    TalkRecord(
            AppointmentTalks talks,
            Talkers talkers,
            Appointee appointee,
            Recusal recusal,
            Decisions decisions,
            IntegrityFiles integrityFiles,
            Clock clock) {
        this.talks = talks;
        this.talkers = talkers;
        this.appointee = appointee;
        this.recusal = recusal;
        this.decisions = decisions;
        this.integrityFiles = integrityFiles;
        this.clock = clock;
    }

    Map<String, Object> data(Work work, String which) {
        var due = due(work, which);
        var must = decisions.evaluate(AppointmentTalkProcedure.TOPICS_TABLE, Map.of("talk", which)).stream()
                .map(Decisions.Fired::rule)
                .collect(Collectors.joining("、"));
        return Map.of(
                "facts",
                Facts.titled("谈话对象")
                        .with("姓名", appointee.official(due.officialId()).name() + "（" + due.officialId() + "）")
                        .with("新任职务", due.postTitle())
                        .with("任职日期", due.appointedOn().toString())
                        .with("应由谁谈", Talkers.words(due.talkers()))
                        .with("必谈内容", must.isEmpty() ? "按谈话内容清单" : must)
                        .block(),
                "talkers",
                talkers.options(work.jurisdiction(), work.organ(), due.talkers()));
    }

    void write(Work work, String which, Input input) {
        var due = due(work, which);
        var problems = new Problems();
        var talkOn = input.day("talkOn");
        problems.addIf(talkOn.isBefore(due.appointedOn()), "talkOn", "“谈话日期”不能早于任职日期 " + due.appointedOn());
        problems.addIf(talkOn.isAfter(work.today()), "talkOn", "“谈话日期”不能晚于今天");
        var talker = talkers.find(work.jurisdiction(), work.organ(), input.text("talkBy"));
        talker.ifPresentOrElse(
                found -> checkTalker(found, due, problems), () -> problems.add("talkBy", "“谈话人”不在可以谈话的人员中"));
        decisions
                .evaluate(AppointmentTalkProcedure.TOPICS_TABLE, Map.of("talk", which))
                .forEach(rule -> problems.addIf(
                        !input.chosen("topics").contains(rule.text("topic")), "topics", "“谈话内容清单”必须包括" + rule.rule()));
        var signed = input.text("signature").equals("SIGNED");
        problems.addIf(!signed && input.text("refusalNote").isEmpty(), "refusalNote", "本人拒绝签字的，“拒绝签字的情况”必须写明理由和见证人");
        problems.addIf(signed && !input.text("refusalNote").isEmpty(), "refusalNote", "本人已经签字的，不填写“拒绝签字的情况”");
        problems.refuse();
        var by = talker.orElseThrow().line();
        talks.hold(
                work.caseKey(),
                which,
                new AppointmentTalks.Held(
                        talkOn,
                        by,
                        topics(input),
                        input.text("content") + "\n本人表态：" + input.text("attitude"),
                        signed,
                        signed ? null : input.text("refusalNote")));
        integrityFiles.append(new IntegrityEntry(
                due.officialId(),
                clock.instant(),
                which.equals(AppointmentTalk.MAIN) ? "任职谈话" : "任职廉政谈话",
                "%s 与%s谈话，任%s；内容：%s%s"
                        .formatted(talkOn, by, due.postTitle(), topics(input), signed ? "" : "；本人拒绝在谈话记录上签字"),
                work.caseKey().value()));
    }

    private void checkTalker(Talker talker, AppointmentTalk due, Problems problems) {
        problems.addIf(
                due.talkers().stream().noneMatch(talker.capacities()::contains),
                "talkBy",
                "“谈话人”的身份不符，应为" + Talkers.words(due.talkers()));
        var official = talker.officialId();
        problems.addIf(
                official != null && recusal.related(due.officialId(), official), "talkBy", "“谈话人”是谈话对象本人或者其亲属，应当回避");
    }

    private AppointmentTalk due(Work work, String which) {
        return talks.of(work.caseKey()).stream()
                .filter(talk -> talk.talk().equals(which))
                .findFirst()
                .orElseThrow(() -> new NotFound("没有安排这次谈话"));
    }

    private static String topics(Input input) {
        return input.chosen("topics").stream()
                .map(topic -> TOPICS.getOrDefault(topic, topic))
                .collect(Collectors.joining("、"));
    }

    private static Map<String, String> topics() {
        var topics = new LinkedHashMap<String, String>();
        topics.put("POLITICS", "政治纪律和政治规矩");
        topics.put("RESPONSIBILITY", "全面从严治党责任");
        topics.put("DEMOCRACY", "民主集中制");
        topics.put("INTEGRITY", "廉洁从政");
        topics.put("FAMILY", "家教家风");
        topics.put("DUTY", "岗位职责和工作要求");
        topics.put("SHORTCOMINGS", "考察中指出的不足");
        return topics;
    }
}
