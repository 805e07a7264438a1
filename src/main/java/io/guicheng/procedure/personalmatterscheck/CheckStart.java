package io.guicheng.procedure.personalmatterscheck;

import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.casework.Recusal;
import io.guicheng.form.CaseStart;
import io.guicheng.form.Choice;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.matters.MatterChecks;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import io.guicheng.registry.PersonalMatters;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The organization department checks somebody for a reason of its own; those of the yearly sample come by themselves. */
@Component
class CheckStart implements CaseStart {

    private final Officials officials;
    private final PersonalMatters matters;
    private final MatterChecks checks;
    private final CheckingOrgan organ;
    private final Recusal recusal;
    private final Cases cases;

    CheckStart(
            Officials officials,
            PersonalMatters matters,
            MatterChecks checks,
            CheckingOrgan organ,
            Recusal recusal,
            Cases cases) {
        this.officials = officials;
        this.matters = matters;
        this.checks = checks;
        this.organ = organ;
        this.recusal = recusal;
        this.cases = cases;
    }

    @Override
    public String procedure() {
        return PersonalMattersCheck.KEY;
    }

    @Override
    public String prefix() {
        return PersonalMattersCheck.PREFIX;
    }

    @Override
    public Set<OrganKind> startedBy() {
        return Set.of(OrganKind.ORGANIZATION);
    }

    @Override
    public Map<String, Object> data(Organ from) {
        return Map.of(
                "officialOptions",
                officials.ofJurisdiction(from.jurisdiction()).stream()
                        .map(one -> Choice.person(one.id(), one.name()))
                        .toList());
    }

    @Override
    public String title(Organ from, Input input) {
        return title(
                officials.find(input.text("officialId")).map(Official::name).orElse(""));
    }

    static String title(String name) {
        return "个人有关事项查核：" + name;
    }

    @Override
    public Map<String, Object> begin(CaseFile file, Actor actor, Input input) {
        var official = input.text("officialId");
        var own = actor.person().officialId();
        var managed = officials
                .find(official)
                .map(Official::jurisdiction)
                .filter(file.jurisdiction()::equals)
                .isPresent();
        var reported = matters.latest(official);
        new Problems()
                .addIf(!managed, "officialId", "“查核对象”不是本部门管理的干部")
                .addIf(managed && reported.isEmpty(), "officialId", "“查核对象”没有个人有关事项报告，不能查核")
                .addIf(own != null && recusal.related(own, official), "officialId", "“查核对象”是您本人或者亲属，应当回避，请由其他人发起")
                .addIf(
                        managed && !organ.of(official, file.jurisdiction()).id().equals(file.ownerOrgan()),
                        "officialId",
                        "“查核对象”在本部门任职，由上级组织部门查核")
                .refuse();
        checks.open(
                file.key(),
                new MatterChecks.Begun(
                        official, reported.get(0).year(), input.text("reason"), input.text("basis"), null));
        cases.concerns(file.key(), official);
        return PersonalMattersCheck.CHECK_ORGAN.as(file.ownerOrgan());
    }
}
