package io.guicheng.procedure.personalmattersreport;

import io.guicheng.casework.CaseFile;
import io.guicheng.clause.Parameters;
import io.guicheng.form.CaseStart;
import io.guicheng.form.Choice;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.matters.MatterCollections;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The organization department begins a year: one case for everybody whom it manages. */
@Component
class CollectionStart implements CaseStart {

    private static final String DUE = "personal_matters.due";

    private final MatterCollections collections;
    private final CollectionRoll roll;
    private final Parameters parameters;
    private final Clock clock;

    CollectionStart(MatterCollections collections, CollectionRoll roll, Parameters parameters, Clock clock) {
        this.collections = collections;
        this.roll = roll;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return PersonalMattersReport.KEY;
    }

    @Override
    public String prefix() {
        return PersonalMattersReport.PREFIX;
    }

    @Override
    public Set<OrganKind> startedBy() {
        return Set.of(OrganKind.ORGANIZATION);
    }

    @Override
    public Map<String, Object> data(Organ organ) {
        var year = LocalDate.now(clock).getYear();
        return Map.of(
                "yearOptions",
                Stream.of(year, year - 1)
                        .map(one -> Choice.of(String.valueOf(one), one + " 年"))
                        .toList());
    }

    @Override
    public String title(Organ organ, Input input) {
        return input.text("year") + " 年度个人有关事项报告和抽查";
    }

    /** The year's reports are due early in the next one. */
    @Override
    public Map<String, Object> begin(CaseFile file, Actor actor, Input input) {
        var today = LocalDate.now(clock);
        var text = input.text("year");
        var offered = text.equals(String.valueOf(today.getYear())) || text.equals(String.valueOf(today.getYear() - 1));
        var other = offered ? collections.caseOf(file.jurisdiction(), Integer.parseInt(text)) : Optional.empty();
        var owing = roll.of(file.jurisdiction());
        new Problems()
                .addIf(!offered, "year", "“报告年度”只能是今年或者去年")
                .addIf(other.isPresent(), "year", "%s 年度已经发起：%s".formatted(text, other.orElse(null)))
                .addIf(owing.isEmpty(), "year", "干部登记簿中没有应当报告的人，不能发起")
                .refuse();
        var year = Integer.parseInt(text);
        var due = MonthDay.parse(
                        "--" + parameters.value(DUE, file.jurisdiction(), today).text())
                .atYear(year + 1);
        collections.open(file.key(), file.jurisdiction(), year, due, owing);
        return PersonalMattersReport.REPORT_DUE.as(due);
    }
}
