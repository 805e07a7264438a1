package io.guicheng.procedure.personalmattersstatement;

import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.casework.Recusal;
import io.guicheng.form.CaseStart;
import io.guicheng.form.Choice;
import io.guicheng.form.Input;
import io.guicheng.matters.MatterCollection;
import io.guicheng.matters.MatterCollections;
import io.guicheng.matters.MatterStatements;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import io.guicheng.registry.PersonalMatter;
import io.guicheng.registry.PersonalMatters;
import io.guicheng.reminder.Reminders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * An official reports to the organization department that manages them, whatever organ they sit in; the department's own people record
 * what comes on paper. The case is about the official, so from then on the official is no part of it.
 */
@Component
class StatementStart implements CaseStart {

    private final Organizations organizations;
    private final Officials officials;
    private final PersonalMatters matters;
    private final MatterStatements statements;
    private final MatterCollections collections;
    private final StatementKinds kinds;
    private final StatementCheck check;
    private final Recusal recusal;
    private final Cases cases;
    private final Reminders reminders;
    private final Clock clock;

    StatementStart(
            Organizations organizations,
            Officials officials,
            PersonalMatters matters,
            MatterStatements statements,
            MatterCollections collections,
            StatementKinds kinds,
            StatementCheck check,
            Recusal recusal,
            Cases cases,
            Reminders reminders,
            Clock clock) {
        this.organizations = organizations;
        this.officials = officials;
        this.matters = matters;
        this.statements = statements;
        this.collections = collections;
        this.kinds = kinds;
        this.check = check;
        this.recusal = recusal;
        this.cases = cases;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return PersonalMattersStatement.KEY;
    }

    @Override
    public String prefix() {
        return PersonalMattersStatement.PREFIX;
    }

    /** Officials sit everywhere. */
    @Override
    public Set<OrganKind> startedBy() {
        return EnumSet.allOf(OrganKind.class);
    }

    /** One's own report goes to the department that manages one; for others one reports only from within their department. */
    @Override
    public Optional<Organ> startingOrgan(Actor actor) {
        return Optional.ofNullable(actor.person().officialId())
                .flatMap(officials::find)
                .flatMap(own -> organizations.organ(own.jurisdiction(), OrganKind.ORGANIZATION))
                .or(() -> CaseStart.super.startingOrgan(actor).filter(organ -> organ.kind() == OrganKind.ORGANIZATION));
    }

    @Override
    public Map<String, Object> data(Organ organ) {
        throw new UnsupportedOperationException("what is offered depends on who reports");
    }

    /** One's own items as the register has them; whoever records for others starts with an empty form. */
    @Override
    public Map<String, Object> data(Organ organ, Actor actor) {
        var today = LocalDate.now(clock);
        var own = actor.person().officialId();
        var records = actor.sitsIn(organ.id());
        var data = new HashMap<String, Object>();
        data.put("officialOptions", options(organ, actor));
        data.put(
                "yearOptions",
                Stream.of(today.getYear(), today.getYear() - 1)
                        .map(one -> Choice.of(String.valueOf(one), one + " 年"))
                        .toList());
        var known = own == null || records ? Map.<String, String>of() : known(own);
        data.put(
                "items",
                kinds.items(today).stream()
                        .map(one -> Map.of(
                                "id",
                                one.name(),
                                "group",
                                one.group(),
                                "item",
                                one.name(),
                                "reported",
                                known.getOrDefault(one.name(), "")))
                        .toList());
        if (own != null && !records) {
            data.put("officialId", own);
        }
        return data;
    }

    private Map<String, String> known(String official) {
        return matters.latest(official).stream()
                .collect(Collectors.toMap(PersonalMatter::item, PersonalMatter::reported));
    }

    private List<Map<String, Object>> options(Organ organ, Actor actor) {
        var own = actor.person().officialId();
        return (actor.sitsIn(organ.id())
                        ? officials.ofJurisdiction(organ.jurisdiction()).stream()
                        : Stream.ofNullable(own).flatMap(id -> officials.find(id).stream()))
                .map(one -> Choice.person(one.id(), one.name()))
                .toList();
    }

    @Override
    public String title(Organ organ, Input input) {
        return "个人有关事项报告："
                + officials.find(input.text("officialId")).map(Official::name).orElse("");
    }

    @Override
    public Map<String, Object> begin(CaseFile file, Actor actor, Input input) {
        var today = LocalDate.now(clock);
        var official = input.text("officialId");
        var draft = check.draft(file, actor, input, today, standing(file, actor, official));
        statements.handIn(file.key(), draft.draft(), draft.items());
        cases.concerns(file.key(), official);
        var account = account(official);
        reminders.settle(PersonalMattersStatement.about(official), account);
        collections
                .caseOf(file.jurisdiction(), draft.draft().reportYear())
                .map(collections::get)
                .map(MatterCollection::about)
                .ifPresent(about -> reminders.settle(about, account));
        return Map.of();
    }

    /** What this person is to the one reported about. */
    private StatementCheck.Standing standing(CaseFile file, Actor actor, String official) {
        var own = actor.person().officialId();
        if (official.equals(own)) {
            return StatementCheck.Standing.SELF;
        }
        return !actor.sitsIn(file.ownerOrgan()) || (own != null && recusal.related(own, official))
                ? StatementCheck.Standing.NONE
                : StatementCheck.Standing.RECORDER;
    }

    private List<String> account(String official) {
        return organizations.people().stream()
                .filter(person -> official.equals(person.officialId()))
                .map(Person::userId)
                .toList();
    }
}
