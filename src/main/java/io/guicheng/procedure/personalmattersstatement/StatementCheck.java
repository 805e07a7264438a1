package io.guicheng.procedure.personalmattersstatement;

import io.guicheng.casework.CaseFile;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.kernel.CaseKey;
import io.guicheng.matters.MatterStatement.Item;
import io.guicheng.matters.MatterStatements;
import io.guicheng.organization.Actor;
import io.guicheng.procedure.personalmattersstatement.StatementKinds.Kind;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import io.guicheng.registry.PersonalMatter;
import io.guicheng.registry.PersonalMatters;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks through a report before anything of it is kept: by whom, about whom, complete, in time. */
@Component
class StatementCheck {

    private final Officials officials;
    private final PersonalMatters matters;
    private final MatterStatements statements;
    private final StatementKinds kinds;

    StatementCheck(Officials officials, PersonalMatters matters, MatterStatements statements, StatementKinds kinds) {
        this.officials = officials;
        this.matters = matters;
        this.statements = statements;
        this.kinds = kinds;
    }

    /** What whoever hands in is to the one reported about. */
    enum Standing {
        SELF,
        RECORDER,
        NONE
    }

    /** A report that may be kept. */
    record Checked(MatterStatements.Draft draft, List<Item> items) {}

    Checked draft(CaseFile file, Actor actor, Input input, LocalDate today, Standing standing) {
        var official = input.text("officialId");
        var kind = kinds.kind(input.text("kind"));
        var problems = new Problems();
        var known = officials.find(official).map(Official::jurisdiction).filter(file.jurisdiction()::equals);
        problems.addIf(
                standing == Standing.NONE || known.isEmpty(), "officialId", "只能报告本人的个人有关事项；组织部门代录的，限本部门管理的干部，并且不是本人亲属");
        problems.refuse();
        statements
                .waiting(official)
                .map(CaseKey::value)
                .ifPresent(other -> problems.add(
                        "officialId", standing == Standing.SELF ? "您的上一份报告还在受理，办结后再报告" : "上一份报告还在受理：" + other));
        problems.addIf(standing == Standing.RECORDER && input.files("form").isEmpty(), "form", "代录的必须上传“本人签字的报告表”");
        var before = matters.latest(official);
        var year = year(kind, input, today, before, problems);
        var changedOn = input.date("changedOn");
        problems.addIf(kind.dated() && changedOn.isEmpty(), "changedOn", kind.name() + "的，“变化或者任职日期”必须填写");
        problems.addIf(changedOn.filter(day -> day.isAfter(today)).isPresent(), "changedOn", "“变化或者任职日期”不能晚于今天");
        problems.addIf(!kind.dated() && changedOn.isPresent(), "changedOn", kind.name() + "的，不填写“变化或者任职日期”");
        var items = items(kind, input, today, before, problems);
        problems.refuse();
        var due = kinds.due(kind, year, changedOn.orElse(null), file.jurisdiction(), today);
        var late = due.filter(today::isAfter).isPresent();
        problems.addIf(
                late && input.text("lateReason").isEmpty(),
                "lateReason",
                "报告期限是 %s，逾期的原因必须写明".formatted(due.orElse(today)));
        problems.refuse();
        return new Checked(
                new MatterStatements.Draft(
                        official,
                        kind.code(),
                        year,
                        changedOn.orElse(null),
                        late ? input.text("lateReason") : null,
                        today,
                        actor.userId()),
                items);
    }

    /** A yearly report says its year; a change goes to the newest report on file; all others are as of today. */
    private static int year(Kind kind, Input input, LocalDate today, List<PersonalMatter> before, Problems problems) {
        if (!kind.complete()) {
            problems.addIf(before.isEmpty(), "kind", "登记簿中还没有报告，先作全部事项的报告");
            return before.isEmpty() ? today.getYear() : before.get(0).year();
        }
        if (!kind.yearly()) {
            return today.getYear();
        }
        var year = Optional.of(input.text("year"))
                .filter(text -> text.matches("\\d{4}"))
                .map(Integer::parseInt);
        var offered = year.filter(one -> one == today.getYear() || one == today.getYear() - 1);
        problems.addIf(offered.isEmpty(), "year", "年度集中报告的，“报告年度”应选今年或者去年");
        return offered.orElse(today.getYear());
    }

    private List<Item> items(Kind kind, Input input, LocalDate today, List<PersonalMatter> before, Problems problems) {
        var rows = input.rows("items");
        var asked = kinds.items(today).stream().map(StatementKinds.Item::name).toList();
        if (!rows.stream().map(row -> row.text("id")).toList().equals(asked)) {
            problems.add("items", "“报告事项”须逐项填写，不能增减行");
            return List.of();
        }
        if (kind.complete()) {
            rows.forEach(row -> problems.addIf(
                    row.text("reported").isEmpty(),
                    row.path("reported"),
                    "“%s”没有填写，没有的写“无”".formatted(row.text("id"))));
            return rows.stream()
                    .map(row -> new Item(row.text("id"), row.text("reported")))
                    .toList();
        }
        var known = before.stream().collect(Collectors.toMap(PersonalMatter::item, PersonalMatter::reported));
        var changed = rows.stream()
                .map(row -> new Item(row.text("id"), row.text("reported")))
                .filter(one -> !one.reported().isEmpty() && !one.reported().equals(known.get(one.item())))
                .toList();
        problems.addIf(changed.isEmpty(), "items", "没有与登记簿不同的事项，不需要作事项变化报告");
        return changed;
    }
}
