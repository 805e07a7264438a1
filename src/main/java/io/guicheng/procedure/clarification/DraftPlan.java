package io.guicheng.procedure.clarification;

import io.guicheng.clarifications.Clarification;
import io.guicheng.clarifications.Clarifications;
import io.guicheng.clarifications.Clarifications.Plan;
import io.guicheng.clarifications.Scope;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 拟定澄清方案: no wider than the harm and the wish; face to face, in a meeting or by circular only together with a letter. */
@Component
class DraftPlan implements Step {

    private final ClarificationFacts facts;
    private final Clarifications clarifications;
    private final ClarificationTexts texts;
    private final ClarificationTables tables;
    private final ClarificationTerms terms;
    private final PrincipalOrgan principal;

    DraftPlan(
            ClarificationFacts facts,
            Clarifications clarifications,
            ClarificationTexts texts,
            ClarificationTables tables,
            ClarificationTerms terms,
            PrincipalOrgan principal) {
        this.facts = facts;
        this.clarifications = clarifications;
        this.texts = texts;
        this.tables = tables;
        this.terms = terms;
        this.principal = principal;
    }

    @Override
    public String procedure() {
        return ClarificationProcedure.KEY;
    }

    @Override
    public String task() {
        return "draftPlan";
    }

    /** The plan is written over as a whole, and counts for nothing before it is reviewed and approved. */
    @Override
    public boolean withdrawable() {
        return true;
    }

    /** Texts may be mended; what is done, and before whom, is judged by all three. Nobody approves what they drafted. */
    @Override
    public boolean answersStand(Work work, Input input) {
        var before = clarifications.get(work.caseKey());
        var scope = before.planScope();
        return Set.copyOf(before.plannedWays()).equals(Set.copyOf(input.chosen("ways")))
                && scope != null
                && scope.name().equals(input.text("scope"))
                && Stream.of(before.reviewedBy(), before.approvedBy()).noneMatch(work::isBy);
    }

    @Override
    public Map<String, Object> data(Work work) {
        var clarification = clarifications.get(work.caseKey());
        var data = new HashMap<String, Object>();
        data.put("facts", facts.blocks(work.caseKey()));
        data.put("ways", clarification.ways() == null ? clarification.waysWished() : clarification.plannedWays());
        var scope = clarification.planScope();
        if (scope != null) {
            data.put("scope", scope.name());
        }
        data.put("letter", Objects.requireNonNullElse(clarification.letter(), ""));
        data.put("circular", Objects.requireNonNullElse(clarification.circular(), ""));
        data.put("arrangement", Objects.requireNonNullElse(clarification.arrangement(), ""));
        return data;
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var clarification = clarifications.get(work.caseKey());
        var ways = input.chosen("ways");
        var scope = Scope.valueOf(input.text("scope"));
        var problems = new Problems();
        ways(work, clarification, ways, problems);
        scope(clarification, scope, ways, problems);
        texts(input, ways, problems);
        problems.refuse();
        texts.check(work, input, "letter");
        clarifications.plan(
                work.caseKey(),
                new Plan(
                        ways,
                        scope,
                        input.text("letter"),
                        input.textOrNull("circular"),
                        input.textOrNull("arrangement"),
                        work.actor().userId()),
                work.answersStand());
        var variables = new HashMap<>(ClarificationProcedure.OTHER_WAYS.as(ways.stream()
                .filter(way -> !way.equals(ClarificationProcedure.WRITTEN))
                .toList()));
        variables.putAll(ClarificationProcedure.CLARIFY_DUE.as(terms.step(work.jurisdiction(), work.today())));
        variables.putAll(ClarificationProcedure.PRINCIPAL_ORGAN.as(
                principal.of(clarification, work.jurisdiction()).id()));
        return variables;
    }

    private void ways(Work work, Clarification clarification, List<String> ways, Problems problems) {
        var written = ways.contains(ClarificationProcedure.WRITTEN);
        var needWritten = ways.stream().map(tables::way).anyMatch(ClarificationTables.Way::withWritten)
                && terms.withWritten(work.jurisdiction(), work.today());
        problems.addIf(needWritten && !written, "ways", "当面、会议、通报澄清必须同时书面澄清");
        var wished = clarification.waysWished();
        problems.addIf(
                ways.stream().anyMatch(way -> !way.equals(ClarificationProcedure.WRITTEN) && !wished.contains(way)),
                "ways",
                "本人没有同意的方式不能使用，本人希望的是" + tables.ways(wished));
    }

    private static void scope(Clarification clarification, Scope scope, List<String> ways, Problems problems) {
        var harm = Objects.requireNonNull(clarification.harmScope());
        var wished = Objects.requireNonNull(clarification.wishedScope());
        problems.addIf(scope.isWiderThan(harm), "scope", "“澄清范围”不能大于影响范围（" + harm.chinese() + "）");
        problems.addIf(scope.isWiderThan(wished), "scope", "“澄清范围”不能大于本人希望的范围（" + wished.chinese() + "）");
        var open = ways.contains("MEETING") || ways.contains("CIRCULAR");
        problems.addIf(open && scope == Scope.PERSON, "scope", "只对本人澄清的，不能用会议、通报方式");
    }

    private static void texts(Input input, List<String> ways, Problems problems) {
        problems.addIf(
                ways.contains(ClarificationProcedure.WRITTEN)
                        == input.text("letter").isEmpty(),
                "letter",
                "有书面方式的，“澄清通知书正文”必须填写；没有的不填写");
        problems.addIf(
                ways.contains("CIRCULAR") == input.text("circular").isEmpty(),
                "circular",
                "有通报方式的，“澄清通报正文”必须填写；没有的不填写");
        var meeting = ways.contains("MEETING") || ways.contains("FACE");
        problems.addIf(
                meeting == input.text("arrangement").isEmpty(), "arrangement", "有当面、会议方式的，“当面、会议的安排”必须填写；没有的不填写");
    }
}
