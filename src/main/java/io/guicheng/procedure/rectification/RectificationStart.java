package io.guicheng.procedure.rectification;

import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.casework.Recusal;
import io.guicheng.clause.Parameters;
import io.guicheng.form.CaseStart;
import io.guicheng.form.Choice;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.rectifications.RectificationItems;
import io.guicheng.registry.Officials;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A clerk or the head of an organ that supervises orders a problem of another organ to be put right. */
@Component
class RectificationStart implements CaseStart {

    private static final Set<OrganKind> OVERSEEING = EnumSet.of(
            OrganKind.DISCIPLINE,
            OrganKind.ORGANIZATION,
            OrganKind.INSPECTION_OFFICE,
            OrganKind.AUDIT,
            OrganKind.COMMITTEE_OFFICE,
            OrganKind.ORGANS_COMMITTEE);

    private final RectificationItems items;
    private final ItemFacts facts;
    private final Organizations organizations;
    private final Officials officials;
    private final Cases cases;
    private final Recusal recusal;
    private final Parameters parameters;
    private final Clock clock;

    RectificationStart(
            RectificationItems items,
            ItemFacts facts,
            Organizations organizations,
            Officials officials,
            Cases cases,
            Recusal recusal,
            Parameters parameters,
            Clock clock) {
        this.items = items;
        this.facts = facts;
        this.organizations = organizations;
        this.officials = officials;
        this.cases = cases;
        this.recusal = recusal;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return Rectification.KEY;
    }

    @Override
    public String prefix() {
        return Rectification.PREFIX;
    }

    @Override
    public Set<OrganKind> startedBy() {
        return OVERSEEING;
    }

    /** An inspection's list of problems is ordered to be put right at once. */
    @Override
    public boolean listed() {
        return true;
    }

    @Override
    public Map<String, Object> data(Organ organ) {
        return Map.of(
                "unitOptions",
                organizations.organsOf(organ.jurisdiction()).stream()
                        .filter(one -> !one.id().equals(organ.id()))
                        .map(one -> Choice.of(one.id(), one.name()))
                        .toList(),
                "officialOptions",
                officials.ofJurisdiction(organ.jurisdiction()).stream()
                        .map(official -> Choice.person(official.id(), official.name()))
                        .toList());
    }

    @Override
    public String title(Organ organ, Input input) {
        return facts.title(input.text("unitOrgan"), input.text("problem"));
    }

    @Override
    public Map<String, Object> begin(CaseFile file, Actor actor, Input input) {
        var today = LocalDate.now(clock);
        var due = input.day("dueOn");
        var official = input.text("officialId");
        check(file, actor, input, today, due);
        items.open(
                file.key(),
                new RectificationItems.Order(
                        input.text("source"),
                        input.text("basis"),
                        input.text("problem"),
                        input.text("unitOrgan"),
                        file.ownerOrgan(),
                        official.isEmpty() ? null : official,
                        today,
                        due));
        if (input.flag("concerned")) {
            cases.concerns(file.key(), official);
        }
        var variables = new HashMap<>(facts.due(due));
        variables.putAll(Rectification.UNIT_ORGAN.as(input.text("unitOrgan")));
        variables.putAll(Rectification.OVERSEER_ORGAN.as(file.ownerOrgan()));
        return variables;
    }

    private void check(CaseFile file, Actor actor, Input input, LocalDate today, LocalDate due) {
        var official = input.text("officialId");
        var longest = today.plus(
                parameters.period(facts.source(input.text("source")).text("longest"), file.jurisdiction(), today));
        var own = actor.person().officialId();
        new Problems()
                .addIf(
                        organizations
                                .organ(input.text("unitOrgan"))
                                .filter(unit -> unit.jurisdiction().equals(file.jurisdiction()))
                                .isEmpty(),
                        "unitOrgan",
                        "“责任单位”不是本辖区的机关")
                .addIf(input.text("unitOrgan").equals(file.ownerOrgan()), "unitOrgan", "“责任单位”不能是监督机关自己")
                .addIf(
                        !official.isEmpty()
                                && officials
                                        .find(official)
                                        .filter(known -> known.jurisdiction().equals(file.jurisdiction()))
                                        .isEmpty(),
                        "officialId",
                        "“责任单位主要负责人”不在本辖区的干部登记簿中")
                .addIf(
                        own != null && !official.isEmpty() && recusal.related(official, own),
                        "officialId",
                        "“责任单位主要负责人”是您本人或者亲属，应当回避，请由其他人交办")
                .addIf(input.flag("concerned") && official.isEmpty(), "officialId", "问题涉及负责人本人的，“责任单位主要负责人”必须选择")
                .addIf(!due.isAfter(today), "dueOn", "“整改期限”应在今天之后")
                .addIf(due.isAfter(longest), "dueOn", "“整改期限”不能晚于 " + longest)
                .refuse();
    }
}
