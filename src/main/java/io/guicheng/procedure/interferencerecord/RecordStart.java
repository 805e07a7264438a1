package io.guicheng.procedure.interferencerecord;

import io.guicheng.calendar.WorkingDays;
import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.clause.Parameters;
import io.guicheng.form.CaseStart;
import io.guicheng.form.Choice;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.interferences.Interferences;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Jurisdiction;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Seat;
import io.guicheng.registry.Officials;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whoever was approached records it, whatever their organ and role. The case belongs to the organ that receives the report: the
 * reporter's own colleagues, the one who interfered perhaps among them or above them, do not know of it.
 */
@Component
class RecordStart implements CaseStart {

    private static final Set<OrganKind> EVERYBODY = EnumSet.allOf(OrganKind.class);

    /** The organs that look into whether the duty to record is done (S2-16e). */
    private static final Set<OrganKind> SUPERVISING = EnumSet.of(OrganKind.DISCIPLINE, OrganKind.STATIONED_DISCIPLINE);

    private final Interferences interferences;
    private final ReportReceiver receivers;
    private final RecordTables tables;
    private final Organizations organizations;
    private final Officials officials;
    private final Cases cases;
    private final Parameters parameters;
    private final WorkingDays workingDays;
    private final Clock clock;

    RecordStart(
            Interferences interferences,
            ReportReceiver receivers,
            RecordTables tables,
            Organizations organizations,
            Officials officials,
            Cases cases,
            Parameters parameters,
            WorkingDays workingDays,
            Clock clock) {
        this.interferences = interferences;
        this.receivers = receivers;
        this.tables = tables;
        this.organizations = organizations;
        this.officials = officials;
        this.cases = cases;
        this.parameters = parameters;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return InterferenceRecord.KEY;
    }

    @Override
    public String prefix() {
        return InterferenceRecord.PREFIX;
    }

    @Override
    public Set<OrganKind> startedBy() {
        return EVERYBODY;
    }

    /** Leaders are approached more often than clerks. */
    @Override
    public Optional<Organ> startingOrgan(Actor actor) {
        return actor.workingSeats().stream().map(Seat::organ).findFirst();
    }

    @Override
    public Organ owner(Organ starting, Input input) {
        return receivers.of(starting.jurisdiction(), concerned(input));
    }

    @Override
    public Map<String, Object> data(Organ organ) {
        return Map.of(
                "officialOptions",
                Stream.concat(
                                Stream.of(organ.jurisdiction()),
                                organizations.jurisdiction(organ.jurisdiction()).map(Jurisdiction::parent).stream())
                        .flatMap(place -> officials.ofJurisdiction(place).stream())
                        .map(official -> Choice.person(official.id(), official.name()))
                        .toList());
    }

    /** Neither who reported nor whom it is about: who may know that reads it inside. */
    @Override
    public String title(Organ organ, Input input) {
        return "插手干预记录报告（" + tables.field(input.text("field")) + "）";
    }

    @Override
    public Map<String, Object> begin(CaseFile file, Actor actor, Input input) {
        var today = LocalDate.now(clock);
        var happenedOn = input.day("happenedOn");
        var own = input.text("entry").equals("OWN");
        var due = workingDays
                .due(happenedOn, parameters.number("interference.report", file.jurisdiction(), today))
                .date();
        check(actor, input, own, today, due);
        interferences.open(
                file.key(),
                new Interferences.Report(
                        file.ownerOrgan(),
                        own,
                        input.text("capacity"),
                        input.textOrNull("interferer"),
                        input.textOrNull("interfererName"),
                        input.textOrNull("relatedOfficial"),
                        input.text("field"),
                        happenedOn,
                        input.text("manner"),
                        input.text("request"),
                        input.text("response"),
                        due,
                        today,
                        input.text("unitReport").equals("REPORTED"),
                        input.textOrNull("lateReason"),
                        input.textOrNull("approached"),
                        input.textOrNull("foundBy")));
        concerned(input).forEach(official -> cases.concerns(file.key(), official));
        var variables = new HashMap<String, Object>(InterferenceRecord.RECEIVER_ORGAN.as(file.ownerOrgan()));
        variables.putAll(InterferenceRecord.RECORDER_KNOWN.as(own));
        return variables;
    }

    /** Those who must stay away from the case. */
    private static List<String> concerned(Input input) {
        return Stream.of("interferer", "relatedOfficial", "approached")
                .map(input::text)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    private void check(Actor actor, Input input, boolean own, LocalDate today, LocalDate due) {
        var problems = new Problems();
        checkPeople(actor, input, problems);
        problems.addIf(input.day("happenedOn").isAfter(today), "happenedOn", "“插手干预日期”不能晚于今天");
        if (own) {
            problems.addIf(input.text("unitReport").isEmpty(), "unitReport", "本人记录报告的，“所在单位党组织”必须选择")
                    .addIf(
                            today.isAfter(due) && input.text("lateReason").isEmpty(),
                            "lateReason",
                            "报告期限是 " + due + "，已经超过，“迟报的原因”必须写明")
                    .addIf(
                            !today.isAfter(due) && !input.text("lateReason").isEmpty(),
                            "lateReason",
                            "没有超过报告期限 " + due + "，不填写“迟报的原因”")
                    .addIf(!input.text("approached").isEmpty(), "approached", "本人记录报告的，不选择“没有记录报告的人”")
                    .addIf(!input.text("foundBy").isEmpty(), "foundBy", "本人记录报告的，不填写“在哪次监督检查中发现”");
        } else {
            problems.addIf(
                            actor.workingSeats().stream()
                                    .noneMatch(seat ->
                                            SUPERVISING.contains(seat.organ().kind())),
                            "entry",
                            "“监督检查发现”由纪检监察机关填写")
                    .addIf(input.text("approached").isEmpty(), "approached", "监督检查发现的，“没有记录报告的人”必须选择")
                    .addIf(input.text("foundBy").isEmpty(), "foundBy", "监督检查发现的，“在哪次监督检查中发现”必须填写")
                    .addIf(!today.isAfter(due), "happenedOn", "报告期限 " + due + " 还没有过，不能认为没有报告")
                    .addIf(
                            !input.text("unitReport").isEmpty()
                                    || !input.text("lateReason").isEmpty(),
                            "entry",
                            "监督检查发现的，不填写“所在单位党组织”和“迟报的原因”");
        }
        problems.refuse();
    }

    private void checkPeople(Actor actor, Input input, Problems problems) {
        var interferer = input.text("interferer");
        var related = input.text("relatedOfficial");
        var relative = input.text("capacity").equals("RELATIVE");
        var known = officials.find(concerned(input));
        for (var field : List.of("interferer", "relatedOfficial", "approached")) {
            var id = input.text(field);
            problems.addIf(!id.isEmpty() && !known.containsKey(id), field, "所选的人不在干部登记簿中");
            problems.addIf(!id.isEmpty() && id.equals(actor.person().officialId()), field, "不能是您本人；您的情况由其他人报告");
        }
        problems.addIf(
                        interferer.isEmpty() == input.text("interfererName").isEmpty(),
                        "interferer",
                        "“插手干预的人”在登记簿中选择，或者填写姓名，两者填一个")
                .addIf(relative && related.isEmpty(), "relatedOfficial", "家属亲友插手干预的，“与哪位领导干部有亲友关系”必须选择")
                .addIf(!relative && !related.isEmpty(), "relatedOfficial", "不是家属亲友的，不选择“与哪位领导干部有亲友关系”")
                .addIf(
                        !interferer.isEmpty() && interferer.equals(input.text("approached")),
                        "approached",
                        "“没有记录报告的人”不能就是插手干预的人");
    }
}
