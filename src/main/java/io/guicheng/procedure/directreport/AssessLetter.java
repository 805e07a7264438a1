package io.guicheng.procedure.directreport;

import io.guicheng.casework.Confinement;
import io.guicheng.directreports.Note;
import io.guicheng.directreports.ReceivedLetters;
import io.guicheng.engine.Decisions;
import io.guicheng.form.Choice;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 研判处置: what becomes of a letter. Somebody who is to find out about the facts is let into the case. */
@Component
class AssessLetter implements Step {

    /** Row of the table {@code reminder-interview.situation}. */
    private static final String SITUATION = "TREND";

    private final ReceivedLetters letters;
    private final LetterFacts facts;
    private final LetterClue clue;
    private final Helpers helpers;
    private final Confinement confinement;
    private final Decisions decisions;
    private final Organizations organizations;

    AssessLetter(
            ReceivedLetters letters,
            LetterFacts facts,
            LetterClue clue,
            Helpers helpers,
            Confinement confinement,
            Decisions decisions,
            Organizations organizations) {
        this.letters = letters;
        this.facts = facts;
        this.clue = clue;
        this.helpers = helpers;
        this.confinement = confinement;
        this.decisions = decisions;
        this.organizations = organizations;
    }

    @Override
    public String procedure() {
        return DirectReport.KEY;
    }

    @Override
    public String task() {
        return "assessLetter";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of(
                "facts",
                facts.block(
                        work.caseKey(), "直报件和办理情况", work.actor(), work.file().ownerOrgan()),
                "verifierOptions",
                helpers.of(work.file()).stream()
                        .map(person -> Choice.person(person.userId(), person.name()))
                        .toList());
    }

    /** What the table says. */
    private record Disposal(String name, boolean verification, boolean interview, boolean clue, boolean chief) {}

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var disposal = disposal(work, input.text("disposal"));
        check(work, input, disposal);
        var key = work.caseKey();
        var notes = new EnumMap<Note, String>(
                Map.of(Note.DISPOSAL, disposal.name(), Note.GROUNDS, input.sealed("grounds")));
        var variables = new HashMap<String, Object>(DirectReport.VERIFICATION_DUE.as(disposal.verification()));
        variables.putAll(DirectReport.INTERVIEW_DUE.as(disposal.interview()));
        variables.putAll(DirectReport.CLUE_DUE.as(disposal.clue()));
        variables.putAll(DirectReport.CHIEF_DUE.as(disposal.chief()));
        if (disposal.verification()) {
            notes.put(Note.VERIFIER, input.text("verifier"));
            notes.put(Note.REQUEST, input.sealed("request"));
            confinement.admit(key, input.text("verifier"));
            variables.putAll(DirectReport.VERIFIER.as(input.text("verifier")));
        }
        if (disposal.interview()) {
            variables.putAll(interview(work));
        }
        if (disposal.clue()) {
            notes.put(Note.CLUE, input.sealed("clueSummary"));
            variables.putAll(clue.raise(work, input.sealed("clueSummary")));
        }
        letters.note(key, notes);
        return variables;
    }

    private Disposal disposal(Work work, String chosen) {
        var kind = organizations.organ(work.file().ownerOrgan()).orElseThrow().kind();
        var row = decisions.single(
                DirectReport.DISPOSAL_TABLE,
                Map.of("disposal", chosen, "receiverIsCommittee", kind == OrganKind.COMMITTEE));
        return new Disposal(
                row.rule(), row.flag("verification"), row.flag("interview"), row.flag("clue"), row.flag("chief"));
    }

    private void check(Work work, Input input, Disposal disposal) {
        var summary = input.sealed("clueSummary");
        var verifier = input.text("verifier");
        var problems = new Problems()
                .addIf(
                        disposal.clue() == summary.isEmpty(),
                        "clueSummary",
                        disposal.clue() ? "转问题线索的，“线索摘要”必须填写" : "不转问题线索的，不填写“线索摘要”")
                .addIf(
                        disposal.verification() == verifier.isEmpty(),
                        "verifier",
                        disposal.verification() ? "交办了解核实的，“了解核实人”必须选择" : "不交办了解核实的，不选择“了解核实人”")
                .addIf(disposal.verification() && input.sealed("request").isEmpty(), "request", "交办了解核实的，“了解核实要求”必须填写")
                .addIf(
                        !verifier.isEmpty()
                                && helpers.of(work.file()).stream()
                                        .map(Person::userId)
                                        .noneMatch(verifier::equals),
                        "verifier",
                        "所选的人不能了解核实这件直报，请另选他人")
                .addIf(disposal.interview() && subject(work).isEmpty(), "disposal", "反映的对象不在干部登记簿中，不能启动提醒谈话，请选择其他处置方式");
        problems.refuse();
        if (disposal.clue()) {
            clue.check(work, "clueSummary", List.of(summary));
        }
    }

    private Optional<String> subject(Work work) {
        return Optional.ofNullable(letters.letter(work.caseKey()).officialId());
    }

    private Map<String, Object> interview(Work work) {
        var variables = new HashMap<String, Object>(
                DirectReport.INTERVIEW_OFFICIAL.fleeting(subject(work).orElseThrow()));
        variables.putAll(DirectReport.INTERVIEW_SITUATION.fleeting(SITUATION));
        variables.putAll(
                DirectReport.INTERVIEW_ORGAN.fleeting(clue.handler(work).id()));
        return variables;
    }
}
