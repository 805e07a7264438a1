package io.guicheng.procedure.appointment;

import static io.guicheng.procedure.appointment.AppointmentProcedure.NOTICE_STEP;
import static io.guicheng.selection.SelectionVariables.CANDIDATE;

import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.procedure.appointment.AppointmentProcedure.NoticeStep;
import io.guicheng.selection.Notice;
import io.guicheng.selection.Notices;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 公示期受理: takes one objection, has a deferred one looked at again, or closes the notice once it is over and nothing is open. */
@Component
class ReceiveObjections implements Step {

    private final NoticeFacts facts;
    private final Notices notices;

    ReceiveObjections(NoticeFacts facts, Notices notices) {
        this.facts = facts;
        this.notices = notices;
    }

    @Override
    public String procedure() {
        return AppointmentProcedure.KEY;
    }

    @Override
    public String task() {
        return "receiveObjections";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var candidate = CANDIDATE.from(work.variables());
        return Map.of(
                "facts",
                facts.of(candidate),
                "rule",
                "公示到 %s（含当日）为止，之后才能结束公示".formatted(notice(candidate).lastDay()));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var candidate = CANDIDATE.from(work.variables());
        return NOTICE_STEP.as(
                switch (input.text("action")) {
                    case "OBJECTION" -> register(work, candidate, input);
                    case "RECHECK" -> recheck(candidate);
                    default -> close(work, candidate);
                });
    }

    private NoticeStep register(Work work, String candidate, Input input) {
        var notice = notice(candidate);
        var problems = new Problems();
        var receivedOn = input.date("receivedOn").orElse(null);
        if (receivedOn == null) {
            problems.add("receivedOn", "登记异议的，“收到日期”必须填写");
        } else {
            problems.addIf(
                    receivedOn.isBefore(notice.publishedOn()) || receivedOn.isAfter(notice.lastDay()),
                    "receivedOn",
                    "“收到日期”应在公示期 %s 至 %s 之内".formatted(notice.publishedOn(), notice.lastDay()));
            problems.addIf(receivedOn.isAfter(work.today()), "receivedOn", "“收到日期”不能晚于今天");
        }
        problems.addIf(input.text("summary").isEmpty(), "summary", "登记异议的，“反映内容”必须填写");
        problems.addIf(input.text("specific").isEmpty(), "specific", "登记异议的，“是否具体”必须选择");
        problems.refuse();
        var specific = input.text("specific").equals("YES");
        notices.object(candidate, input.day("receivedOn"), input.text("summary"), specific);
        return specific ? NoticeStep.CHECK : NoticeStep.CONTINUE;
    }

    private NoticeStep recheck(String candidate) {
        if (notices.objections(candidate).stream().noneMatch(OpenObjections::isOpen)) {
            throw RefusedInput.of("action", "没有待核查或者暂缓的异议，“办理事项”不能选择再次核查");
        }
        return NoticeStep.CHECK;
    }

    private NoticeStep close(Work work, String candidate) {
        var notice = notice(candidate);
        var problems = new Problems();
        problems.addIf(
                !work.today().isAfter(notice.lastDay()), "action", "公示期到 %s 为止，期满后才能结束公示".formatted(notice.lastDay()));
        problems.addIf(
                notices.objections(candidate).stream().anyMatch(OpenObjections::isOpen), "action", "还有异议没有查清，不能结束公示");
        problems.refuse();
        return NoticeStep.END;
    }

    private Notice notice(String candidate) {
        return notices.find(candidate).orElseThrow(() -> new IllegalStateException("no notice for " + candidate));
    }
}
