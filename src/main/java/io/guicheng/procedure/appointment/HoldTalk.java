package io.guicheng.procedure.appointment;

import static io.guicheng.selection.SelectionVariables.CANDIDATE;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.selection.Appointment;
import io.guicheng.selection.Appointments;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 任职谈话: never without integrity (廉政) among its topics. */
@Component
class HoldTalk implements Step {

    private static final Map<String, String> TOPICS = topics();

    private final NoticeFacts facts;
    private final Appointments appointments;

    HoldTalk(NoticeFacts facts, Appointments appointments) {
        this.facts = facts;
        this.appointments = appointments;
    }

    @Override
    public String procedure() {
        return AppointmentProcedure.KEY;
    }

    @Override
    public String task() {
        return "holdTalk";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", facts.of(CANDIDATE.from(work.variables())));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var candidate = CANDIDATE.from(work.variables());
        var decidedOn = appointments.find(candidate).map(Appointment::decidedOn).orElseThrow();
        var talkOn = input.day("talkOn");
        var problems = new Problems();
        problems.addIf(talkOn.isBefore(decidedOn), "talkOn", "“谈话日期”不能早于讨论决定日期 " + decidedOn);
        problems.addIf(talkOn.isAfter(work.today()), "talkOn", "“谈话日期”不能晚于今天");
        problems.addIf(!input.chosen("topics").contains("INTEGRITY"), "topics", "“谈话内容”必须包括廉政要求");
        problems.refuse();
        var topics = input.chosen("topics").stream()
                .map(topic -> TOPICS.getOrDefault(topic, topic))
                .collect(Collectors.joining("、"));
        appointments.talk(candidate, talkOn, input.text("talkBy"), topics + "。" + input.text("content"));
        return Map.of();
    }

    private static Map<String, String> topics() {
        var topics = new LinkedHashMap<String, String>();
        topics.put("POLITICS", "政治纪律和政治规矩");
        topics.put("DUTY", "岗位职责和工作要求");
        topics.put("INTEGRITY", "廉政要求");
        topics.put("SHORTCOMINGS", "考察中指出的不足");
        topics.put("TRAINING", "培训补训要求");
        return topics;
    }
}
