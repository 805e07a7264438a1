package io.guicheng.procedure.threereports;

import io.guicheng.clause.Parameters;
import io.guicheng.form.Choice;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.rectifications.RectificationOrders;
import io.guicheng.reports.AnnualReports;
import io.guicheng.reports.ReportSubject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 反馈评议意见: one letter to everybody, in one form; each point in it becomes an item to be put right in a case of its own. */
@Component
class SendFeedback implements Step {

    private static final String SOURCE = "EVALUATION";

    private final AnnualReports reports;
    private final ReportFacts facts;
    private final RectificationOrders orders;
    private final Parameters parameters;

    SendFeedback(AnnualReports reports, ReportFacts facts, RectificationOrders orders, Parameters parameters) {
        this.reports = reports;
        this.facts = facts;
        this.orders = orders;
        this.parameters = parameters;
    }

    @Override
    public String procedure() {
        return ThreeReports.KEY;
    }

    @Override
    public String task() {
        return "sendFeedback";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var subjects = reported(work);
        return Map.of(
                "facts",
                facts.block(work.caseKey(), "述责情况"),
                "subjectOptions",
                subjects.stream()
                        .map(one -> Choice.person(one.officialId(), one.name()))
                        .toList(),
                "letters",
                subjects.stream()
                        .map(one -> Map.<String, Object>of(
                                "id",
                                one.officialId(),
                                "name",
                                one.name(),
                                "post",
                                one.post(),
                                "score",
                                one.score() == null ? "书面述责" : one.score() + " 分",
                                "opinion",
                                ""))
                        .toList());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var subjects =
                reported(work).stream().collect(Collectors.toMap(ReportSubject::officialId, Function.identity()));
        check(work, input, subjects);
        input.rows("letters")
                .forEach(row -> reports.feedBack(work.caseKey(), row.text("id"), row.text("opinion"), work.today()));
        var ordered = new ArrayList<String>();
        var latest = work.today();
        for (var row : input.rows("points")) {
            var due = row.day("dueOn");
            latest = due.isAfter(latest) ? due : latest;
            ordered.add(order(work, Objects.requireNonNull(subjects.get(row.text("subject"))), row.text("point"), due));
        }
        var variables = new HashMap<String, Object>(ThreeReports.ORDERS.as(ordered));
        variables.putAll(ThreeReports.FEEDBACK_DUE.as(latest));
        return variables;
    }

    private String order(Work work, ReportSubject subject, String point, LocalDate due) {
        return orders.enter(
                work.caseKey(),
                new RectificationOrders.Wanted(
                        SOURCE,
                        "%d 年度述责述廉述德评议反馈".formatted(reports.get(work.caseKey()).reportYear()),
                        point,
                        subject.unitOrgan(),
                        work.organ(),
                        subject.officialId(),
                        due));
    }

    private void check(Work work, Input input, Map<String, ReportSubject> subjects) {
        var problems = new Problems();
        var letters = new HashSet<String>();
        for (var row : input.rows("letters")) {
            problems.addIf(
                    !subjects.containsKey(row.text("id")) || !letters.add(row.text("id")),
                    row.path("opinion"),
                    "反馈对象不在本次述责名单中，或者重复");
        }
        var pointed = new HashSet<String>();
        var longest = work.today().plus(parameters.period("rectification.longest", work.jurisdiction(), work.today()));
        for (var row : input.rows("points")) {
            var due = row.day("dueOn");
            problems.addIf(!subjects.containsKey(row.text("subject")), row.path("subject"), "“述责人”不在本次述责名单中");
            problems.addIf(!due.isAfter(work.today()), row.path("dueOn"), "“整改期限”应在今天之后");
            problems.addIf(due.isAfter(longest), row.path("dueOn"), "“整改期限”不能晚于 " + longest);
            pointed.add(row.text("subject"));
        }
        for (var one : subjects.values().stream()
                .sorted(Comparator.comparing(ReportSubject::officialId))
                .toList()) {
            problems.addIf(!letters.contains(one.officialId()), "letters", "没有给" + one.name() + "的反馈意见");
            problems.addIf(!pointed.contains(one.officialId()), "points", "没有给" + one.name() + "的整改要点");
        }
        problems.refuse();
    }

    private List<ReportSubject> reported(Work work) {
        return reports.subjects(work.caseKey()).stream()
                .filter(one -> one.state() == ReportSubject.State.PASSED)
                .toList();
    }
}
