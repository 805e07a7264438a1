package io.guicheng.procedure.familyvisit;

import io.guicheng.casework.Recusal;
import io.guicheng.clause.Parameters;
import io.guicheng.engine.Decisions;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.procedure.familyvisit.FamilyVisitProcedure.Outcome;
import io.guicheng.registry.IntegrityEntry;
import io.guicheng.registry.IntegrityFiles;
import io.guicheng.reporter.Clues;
import io.guicheng.talks.FamilyVisit;
import io.guicheng.talks.FamilyVisits;
import io.guicheng.talks.Talker;
import io.guicheng.talks.Talkers;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 家访记录: who went, what was talked about item by item, what the family said, and what was found. */
@Component
class RecordVisit implements Step {

    /** Row of the table {@code reminder-interview.situation}. */
    private static final String SITUATION = "TREND";

    private final FamilyVisits visits;
    private final VisitFacts facts;
    private final Talkers talkers;
    private final Decisions decisions;
    private final Recusal recusal;
    private final Parameters parameters;
    private final Clues clues;
    private final Organizations organizations;
    private final IntegrityFiles integrityFiles;
    private final Clock clock;

    RecordVisit(
            FamilyVisits visits,
            VisitFacts facts,
            Talkers talkers,
            Decisions decisions,
            Recusal recusal,
            Parameters parameters,
            Clues clues,
            Organizations organizations,
            IntegrityFiles integrityFiles,
            Clock clock) {
        this.visits = visits;
        this.facts = facts;
        this.talkers = talkers;
        this.decisions = decisions;
        this.recusal = recusal;
        this.parameters = parameters;
        this.clues = clues;
        this.organizations = organizations;
        this.integrityFiles = integrityFiles;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return FamilyVisitProcedure.KEY;
    }

    @Override
    public String task() {
        return "recordVisit";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of(
                "facts",
                facts.one(visit(work)),
                "visitorOptions",
                talkers.options(work.jurisdiction(), work.organ(), List.of(Talker.Capacity.values())),
                "contents",
                topics().stream()
                        .map(topic -> Map.of("id", topic.text("topic"), "title", topic.rule(), "note", ""))
                        .toList());
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var visit = visit(work);
        if (input.text("action").equals("SKIPPED")) {
            return skip(work, visit, input);
        }
        var topics = topics();
        var notes = notes(input);
        var visitors = visitors(work, input);
        check(work, visit, input, visitors, without(topics, notes));
        var outcome = Outcome.valueOf(input.text("outcome"));
        var variables = new HashMap<String, Object>(FamilyVisitProcedure.VISIT_FINDING.as(outcome));
        var clue = outcome == Outcome.CLUE ? clue(work, visit, input) : null;
        if (clue != null) {
            variables.putAll(FamilyVisitProcedure.HANDED_PETITION.as(clue.petition()));
            variables.putAll(FamilyVisitProcedure.HANDED_ORGAN.as(clue.organ()));
        }
        if (outcome == Outcome.REMIND) {
            variables.putAll(FamilyVisitProcedure.INTERVIEW_OFFICIAL.as(visit.officialId()));
            variables.putAll(FamilyVisitProcedure.INTERVIEW_SITUATION.as(SITUATION));
        }
        var went = visitors.stream().map(Talker::line).collect(Collectors.joining("、"));
        visits.record(
                work.caseKey(),
                visit.officialId(),
                new FamilyVisits.Made(
                        input.day("visitedOn"),
                        went,
                        input.text("present"),
                        topics.stream()
                                .map(topic -> topic.rule() + "：" + notes.get(topic.text("topic")))
                                .collect(Collectors.joining("\n")),
                        input.text("pledge"),
                        outcome.name(),
                        input.textOrNull("problem"),
                        clue == null ? null : clue.petition()));
        integrityFiles.append(new IntegrityEntry(
                visit.officialId(),
                clock.instant(),
                "廉政家访",
                "%s %s家访；%s".formatted(input.day("visitedOn"), went, outcome.chinese()),
                work.caseKey().value()));
        return variables;
    }

    private Map<String, Object> skip(Work work, FamilyVisit visit, Input input) {
        var others = List.of("visitedOn", "present", "pledge", "outcome", "problem");
        new Problems()
                .addIf(input.text("skipReason").isEmpty(), "skipReason", "不能家访的，“不能家访的原因”必须写明")
                .addIf(
                        others.stream().anyMatch(field -> !input.text(field).isEmpty())
                                || !input.chosen("visitors").isEmpty(),
                        "action",
                        "不能家访的，只填写原因")
                .refuse();
        visits.skip(
                work.caseKey(),
                new FamilyVisits.Planned(visit.officialId(), visit.name(), visit.post(), visit.plannedOn()),
                input.text("skipReason"));
        return FamilyVisitProcedure.VISIT_FINDING.as(Outcome.SKIPPED);
    }

    private void check(
            Work work, FamilyVisit visit, Input input, List<Talker> visitors, List<Decisions.Fired> unanswered) {
        var problems = new Problems();
        var approvedOn = Objects.requireNonNull(visits.plan(work.caseKey()).approvedOn());
        input.date("visitedOn")
                .ifPresentOrElse(
                        on -> problems.addIf(on.isAfter(work.today()), "visitedOn", "“家访日期”不能晚于今天")
                                .addIf(on.isBefore(approvedOn), "visitedOn", "“家访日期”不能早于计划审定日期 " + approvedOn),
                        () -> problems.add("visitedOn", "登记家访的，“家访日期”必须填写"));
        checkVisitors(work, visit, input, visitors, problems);
        unanswered.forEach(topic -> problems.add("contents", "“了解的内容”缺少" + topic.rule()));
        var found =
                input.text("outcome").equals("REMIND") || input.text("outcome").equals("CLUE");
        problems.addIf(input.text("present").isEmpty(), "present", "登记家访的，“在场的家庭成员”必须填写")
                .addIf(input.text("pledge").isEmpty(), "pledge", "登记家访的，“家属参与监督”必须填写")
                .addIf(input.text("outcome").isEmpty(), "outcome", "登记家访的，“是否发现问题”必须选择")
                .addIf(found && input.text("problem").isEmpty(), "problem", "发现问题的，“发现的问题”必须填写")
                .addIf(!found && !input.text("problem").isEmpty(), "problem", "没有发现问题的，不填写“发现的问题”")
                .addIf(!input.text("skipReason").isEmpty(), "skipReason", "登记家访的，不填写“不能家访的原因”")
                .addIf(input.files("record").isEmpty(), "record", "登记家访的，“家访记录”必须上传")
                .refuse();
    }

    private void checkVisitors(Work work, FamilyVisit visit, Input input, List<Talker> visitors, Problems problems) {
        var least = parameters.number("family_visit.visitors_min", work.jurisdiction(), work.today());
        problems.addIf(
                        visitors.size()
                                < input.chosen("visitors").stream().distinct().count(),
                        "visitors",
                        "“家访人员”不在可以家访的人员中")
                .addIf(visitors.size() < least, "visitors", "“家访人员”至少 " + least + " 人")
                .addIf(visitors.stream().noneMatch(this::leads), "visitors", "“家访人员”中没有党委主要负责人带队")
                .addIf(
                        visitors.stream()
                                .anyMatch(one -> one.officialId() != null
                                        && recusal.related(visit.officialId(), one.officialId())),
                        "visitors",
                        "“家访人员”中有家访对象本人或者亲属，应当回避");
    }

    private boolean leads(Talker visitor) {
        return visitor.capacities().stream()
                .anyMatch(capacity -> decisions
                        .single(FamilyVisitProcedure.VISITOR_TABLE, Map.of("capacity", capacity.name()))
                        .flag("leads"));
    }

    private List<Talker> visitors(Work work, Input input) {
        var chosen = input.chosen("visitors");
        return talkers.of(work.jurisdiction(), work.organ()).stream()
                .filter(talker -> chosen.contains(talker.id()))
                .toList();
    }

    private List<Decisions.Fired> topics() {
        return decisions.evaluate(FamilyVisitProcedure.TOPIC_TABLE, Map.of("visited", true));
    }

    /** Topics about which nothing was written. */
    private static List<Decisions.Fired> without(List<Decisions.Fired> topics, Map<String, String> notes) {
        return topics.stream()
                .filter(topic -> notes.getOrDefault(topic.text("topic"), "").isEmpty())
                .toList();
    }

    private static Map<String, String> notes(Input input) {
        return input.rows("contents").stream()
                .collect(Collectors.toMap(row -> row.text("id"), row -> row.text("note"), (one, other) -> one));
    }

    /** Which petition was made of what was found, and which organ holds it. */
    private record Clue(String petition, String organ) {}

    /** A petition for the discipline organ; whoever visited is no reporter of it. */
    private Clue clue(Work work, FamilyVisit visit, Input input) {
        var discipline = organizations.requiredOrgan(work.jurisdiction(), OrganKind.DISCIPLINE);
        var petition = clues.hand(
                visit.officialId(), work.jurisdiction(), work.today(), input.text("problem"), discipline.id());
        return new Clue(petition.id(), discipline.id());
    }

    private FamilyVisit visit(Work work) {
        return visits.get(work.caseKey(), FamilyVisitProcedure.VISIT_OFFICIAL.from(work.variables()));
    }
}
