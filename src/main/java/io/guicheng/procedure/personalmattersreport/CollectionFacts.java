package io.guicheng.procedure.personalmattersreport;

import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.form.CasePanels.Fact;
import io.guicheng.form.CasePanels.Table;
import io.guicheng.kernel.CaseKey;
import io.guicheng.matters.MatterCheck;
import io.guicheng.matters.MatterChecks;
import io.guicheng.matters.MatterCollection;
import io.guicheng.matters.MatterDebtor;
import io.guicheng.organization.Organizations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A year's collection in words. What was reported, or found about one person, is nowhere in it. */
@Component
class CollectionFacts {

    private static final String TERMINATED = "终止查核";

    private final MatterChecks checks;
    private final Cases cases;
    private final Organizations organizations;
    private final Strata strata;

    CollectionFacts(MatterChecks checks, Cases cases, Organizations organizations, Strata strata) {
        this.checks = checks;
        this.cases = cases;
        this.organizations = organizations;
        this.strata = strata;
    }

    /**
     * How far the checks are.
     *
     * @param open names of those whose check still runs
     * @param results how many ended with each classification
     */
    record Progress(int all, List<String> open, Map<String, Integer> results) {}

    /** 已交 31/37. */
    static Fact progress(List<MatterDebtor> debtors) {
        var owed = debtors.stream().filter(one -> one.state().owed()).count();
        var entered = debtors.stream()
                .filter(one -> one.state() == MatterDebtor.State.ENTERED)
                .count();
        return new Fact(
                "收交",
                "已交 %d/%d，已受理 %d".formatted(debtors.size() - owed, debtors.size(), entered),
                entered == debtors.size() ? "green" : "amber");
    }

    List<Fact> plan(MatterCollection collection, List<MatterDebtor> debtors) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("报告年度", collection.reportYear() + " 年"));
        facts.add(new Fact("集中报告截止", collection.dueOn().toString()));
        facts.add(progress(debtors));
        Fact.add(facts, "截止收交", collection.closedOn());
        Fact.add(facts, "向上级备案", collection.filedOn());
        Fact.add(facts, "备案的接收机关", collection.filedWith());
        Fact.add(facts, "年度总结", collection.summary());
        return facts;
    }

    Table roll(MatterCollection collection, List<MatterDebtor> debtors) {
        return new Table(
                "应报告的人",
                List.of("姓名", "职务", "情况", "提交日期", "没有交的原因"),
                debtors.stream()
                        .map(one -> List.of(
                                one.name(),
                                one.post(),
                                one.state().chinese(),
                                handedIn(collection, one),
                                one.missingReason() == null ? "" : one.missingReason()))
                        .toList());
    }

    private static String handedIn(MatterCollection collection, MatterDebtor one) {
        var on = one.handedInOn();
        return on == null ? "" : on + (on.isAfter(collection.dueOn()) ? "（迟交）" : "");
    }

    /** Who was drawn, and whether the check has ended: its result is for the check's own case, which the person concerned does not see. */
    Table drawn(CaseKey key, List<MatterDebtor> debtors) {
        var called = checks.calledBy(key);
        var byOfficial = called.stream().collect(Collectors.toMap(MatterCheck::officialId, Function.identity()));
        var files = files(called);
        var names = strata.names(key);
        return new Table(
                "查核对象",
                List.of("姓名", "职务", "由哪一层抽中", "查核案件", "进度"),
                debtors.stream()
                        .filter(one -> one.drawnAs() != null)
                        .map(one -> {
                            var check = byOfficial.get(one.officialId());
                            return List.of(
                                    one.name(),
                                    one.post(),
                                    names.getOrDefault(String.valueOf(one.drawnAs()), ""),
                                    check == null ? "" : check.caseKey(),
                                    check == null ? "查核中" : state(check, files.get(CaseKey.of(check.caseKey()))));
                        })
                        .toList());
    }

    private static String state(MatterCheck check, @Nullable CaseFile file) {
        if (file != null && file.stopped()) {
            return TERMINATED;
        }
        return check.closedOn() == null ? "查核中" : "已办结";
    }

    private Map<CaseKey, CaseFile> files(List<MatterCheck> called) {
        return cases.find(called.stream().map(one -> CaseKey.of(one.caseKey())).toList());
    }

    Progress checks(CaseKey key, List<MatterDebtor> debtors) {
        var names = debtors.stream().collect(Collectors.toMap(MatterDebtor::officialId, MatterDebtor::name));
        var all = checks.calledBy(key);
        var files = files(all);
        var open = all.stream()
                .filter(one -> {
                    var file = files.get(CaseKey.of(one.caseKey()));
                    return file != null && file.running();
                })
                .map(one -> names.getOrDefault(one.officialId(), one.officialId()))
                .toList();
        var results = new TreeMap<String, Integer>();
        all.stream()
                .filter(one -> one.closedOn() != null)
                .forEach(one -> results.merge(String.valueOf(one.classification()), 1, Integer::sum));
        var stopped = (int) files.values().stream().filter(CaseFile::stopped).count();
        if (stopped > 0) {
            results.put(TERMINATED, stopped);
        }
        return new Progress(all.size(), open, results);
    }

    /** Accounts of these officials; whoever has none is not in it. */
    Map<String, String> accounts(List<MatterDebtor> debtors) {
        var ids = debtors.stream().map(MatterDebtor::officialId).collect(Collectors.toSet());
        var accounts = new HashMap<String, String>();
        for (var person : organizations.people()) {
            var official = person.officialId();
            if (person.active() && official != null && ids.contains(official)) {
                accounts.putIfAbsent(official, person.userId());
            }
        }
        return accounts;
    }
}
