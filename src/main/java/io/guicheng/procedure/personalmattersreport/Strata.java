package io.guicheng.procedure.personalmattersreport;

import io.guicheng.clause.Parameters;
import io.guicheng.draw.Draws;
import io.guicheng.draw.Population;
import io.guicheng.draw.Population.Excluded;
import io.guicheng.draw.Population.Member;
import io.guicheng.draw.Population.Stratum;
import io.guicheng.draw.Quota;
import io.guicheng.draw.Rounding;
import io.guicheng.engine.Decisions;
import io.guicheng.engine.Decisions.Fired;
import io.guicheng.kernel.CaseKey;
import io.guicheng.matters.MatterCollection;
import io.guicheng.matters.MatterCollections;
import io.guicheng.matters.MatterDebtor;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Of whom is drawn, in the layers that the table names in their order: whoever an earlier layer draws is not drawn again and does not
 * count towards a later one (S2-20f: 在前项之外).
 */
@Component
class Strata {

    private static final String HEADS = "heads";
    private static final String ALL = "all";
    private static final String CHIEFS = "chiefs";

    private final MatterCollections collections;
    private final Decisions decisions;
    private final Parameters parameters;

    Strata(MatterCollections collections, Decisions decisions, Parameters parameters) {
        this.collections = collections;
        this.decisions = decisions;
        this.parameters = parameters;
    }

    /** What the layers are called, by key. */
    Map<String, String> names(CaseKey key) {
        return rows(collections.get(key).reportYear()).stream()
                .collect(Collectors.toMap(row -> row.text("stratum"), Fired::rule));
    }

    private List<Fired> rows(int year) {
        return decisions.evaluate(PersonalMattersReport.STRATUM_TABLE, Map.of("year", year));
    }

    /** Only who has handed in nothing is left out. */
    Population population(MatterCollection collection, List<MatterDebtor> debtors, LocalDate today) {
        var members = debtors.stream()
                .map(one -> new Member(one.officialId(), one.name() + "，" + one.post(), strata(one)))
                .toList();
        var peopled =
                members.stream().flatMap(member -> member.strata().stream()).collect(Collectors.toSet());
        var rounding = Rounding.ofChinese(parameters
                .value(Draws.ROUNDING, collection.jurisdictionCode(), today)
                .text());
        return new Population(
                rows(collection.reportYear()).stream()
                        .filter(row -> peopled.contains(row.text("stratum")))
                        .map(row -> new Stratum(
                                row.text("stratum"),
                                row.rule(),
                                quota(row.text("parameter"), collection, today, rounding)))
                        .toList(),
                members,
                debtors.stream()
                        .filter(one -> one.state() != MatterDebtor.State.ENTERED)
                        .map(one -> new Excluded(one.officialId(), "没有提交报告"))
                        .toList());
    }

    private Quota quota(String parameter, MatterCollection collection, LocalDate today, Rounding rounding) {
        return parameter.isEmpty()
                ? Quota.all()
                : Quota.share(parameters.share(parameter, collection.jurisdictionCode(), today), rounding);
    }

    private static Set<String> strata(MatterDebtor one) {
        var strata = new HashSet<>(Set.of(ALL));
        if (one.chief()) {
            strata.add(CHIEFS);
        }
        if (one.countyHead()) {
            strata.add(HEADS);
        }
        return strata;
    }
}
