package io.guicheng.procedure.reminderinterview;

import io.guicheng.casework.Cases;
import io.guicheng.casework.Dossier;
import io.guicheng.casework.Recusal;
import io.guicheng.form.Choice;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import io.guicheng.procedure.reminderinterview.Kinds.Kind;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import io.guicheng.talks.Interviews;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is proposed: the same fields in the start form and in the draft that was sent back. */
@Component
class Proposal {

    private final Kinds kinds;
    private final Officials officials;
    private final Interviews interviews;
    private final Cases cases;
    private final Recusal recusal;
    private final Dossier dossier;

    Proposal(Kinds kinds, Officials officials, Interviews interviews, Cases cases, Recusal recusal, Dossier dossier) {
        this.kinds = kinds;
        this.officials = officials;
        this.interviews = interviews;
        this.cases = cases;
        this.recusal = recusal;
        this.dossier = dossier;
    }

    List<Map<String, Object>> options(String jurisdiction) {
        return officials.ofJurisdiction(jurisdiction).stream()
                .map(official -> Choice.person(official.id(), official.name()))
                .toList();
    }

    /** Refuses what the tables do not allow. */
    void check(String jurisdiction, Actor actor, Input input) {
        var problems = new Problems();
        var kind = kinds.kind(input.text("kind"));
        var situation = kinds.situation(input.text("situation"));
        var least = kinds.kind(situation.atLeast());
        problems.addIf(
                kind.weight() < least.weight(),
                "kind",
                "“%s”应当%s，不能只作%s".formatted(situation.name(), least.name(), kind.name()));
        var chosen = input.chosen("officials");
        var known = officials.find(chosen);
        problems.addIf(
                chosen.stream().anyMatch(id -> !isOf(jurisdiction, known.get(id))), "officials", "“谈话对象”不在本辖区的干部登记簿中");
        problems.addIf(chosen.size() > 1 && !kind.several(), "officials", kind.name() + "每次只能选一名谈话对象");
        problems.addIf(kind.several() && chosen.size() == 1, "officials", kind.name() + "应当选两名以上谈话对象");
        var own = actor.person().officialId();
        problems.addIf(
                own != null && chosen.stream().anyMatch(id -> recusal.related(id, own)),
                "officials",
                "“谈话对象”是您本人或者亲属，应当回避，请由其他人提出");
        problems.refuse();
    }

    private static boolean isOf(String jurisdiction, @org.jspecify.annotations.Nullable Official official) {
        return official != null && official.jurisdiction().equals(jurisdiction);
    }

    /** Those concerned stay away from the case from now on, also when a later draft leaves them out. */
    void concern(CaseKey key, Collection<String> officialIds) {
        officialIds.forEach(official -> cases.concerns(key, official));
    }

    /** The variables that the kind decides, with the entry in the dossier that says which rows did. */
    Map<String, Object> decide(CaseKey key, String kindCode, String situationCode, Dossier.Author author) {
        var kind = kinds.kind(kindCode);
        dossier.append(
                key, author, "rule", ReminderInterview.KIND_TABLE, Kinds.entry(kind, kinds.situation(situationCode)));
        return variables(kind);
    }

    private static Map<String, Object> variables(Kind kind) {
        var variables = new HashMap<String, Object>(ReminderInterview.APPROVAL_LEVEL.as(kind.approval()));
        variables.putAll(ReminderInterview.ANSWERED_IN_WRITING.as(kind.written()));
        return variables;
    }

    /** For example 函询：张三; several are counted. */
    String title(String kindCode, Collection<String> officialIds) {
        var people = officials.find(officialIds);
        var names = officialIds.stream()
                .flatMap(id -> java.util.Optional.ofNullable(people.get(id)).stream())
                .map(Official::name)
                .toList();
        var who = names.isEmpty() ? "对象待定" : names.get(0) + (names.size() > 1 ? "等 " + names.size() + " 人" : "");
        return kinds.kind(kindCode).name() + "：" + who;
    }

    /** Names with ids of those the case is about. */
    String people(CaseKey key) {
        var ids = interviews.officials(key);
        var people = officials.find(ids);
        return ids.isEmpty()
                ? "尚未确定"
                : ids.stream()
                        .map(id -> {
                            var official = people.get(id);
                            return official == null ? id : official.name() + "（" + id + "）";
                        })
                        .collect(Collectors.joining("、"));
    }
}
