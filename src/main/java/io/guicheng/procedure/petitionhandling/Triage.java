package io.guicheng.procedure.petitionhandling;

import io.guicheng.casework.Cases;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.handlings.Handling;
import io.guicheng.handlings.Handlings;
import io.guicheng.procedure.petitionhandling.PetitionHandling.TriageOutcome;
import io.guicheng.registry.Petition;
import io.guicheng.registry.PetitionState;
import io.guicheng.registry.Petitions;
import io.guicheng.reporter.Custody;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 受理和分办: a double goes to the other one, a petition of another organ to that organ; the rest is accepted. */
@Component
class Triage implements Step {

    private final HandlingFacts facts;
    private final Handlings handlings;
    private final Petitions petitions;
    private final Custody custody;
    private final ReportedOfficial subject;
    private final Reticence reticence;
    private final PetitionDeadlines deadlines;
    private final PetitionRecipients recipients;
    private final Cases cases;

    Triage(
            HandlingFacts facts,
            Handlings handlings,
            Petitions petitions,
            Custody custody,
            ReportedOfficial subject,
            Reticence reticence,
            PetitionDeadlines deadlines,
            PetitionRecipients recipients,
            Cases cases) {
        this.facts = facts;
        this.handlings = handlings;
        this.petitions = petitions;
        this.custody = custody;
        this.subject = subject;
        this.reticence = reticence;
        this.deadlines = deadlines;
        this.recipients = recipients;
        this.cases = cases;
    }

    @Override
    public String procedure() {
        return PetitionHandling.KEY;
    }

    @Override
    public String task() {
        return "triage";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var handling = handlings.get(work.caseKey());
        var petition = facts.petitionOf(handling);
        var data = new HashMap<String, Object>();
        data.put("facts", facts.block(work.caseKey(), "信访件"));
        data.put("others", facts.others(handling));
        data.put("officialOptions", subject.options(work.jurisdiction()));
        data.put("organOptions", recipients.options(work.organ()));
        data.put("officialId", Objects.requireNonNullElse(petition.officialId(), ""));
        data.put("specific", petition.specific());
        data.put("checkable", petition.checkable());
        return data;
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var handling = handlings.get(work.caseKey());
        var petition = facts.petitionOf(handling);
        var decision = input.text("decision");
        var problems = new Problems();
        subject.check(work.actor(), input.text("officialId"), problems);
        assessed(petition, input, problems);
        protection(input, problems);
        switch (decision) {
            case "MERGE" -> checkDouble(work, petition, input, problems);
            case "HAND_OVER" ->
                recipients.check(work.organ(), input.text("handTo"), input.text("officialId"), problems);
            default -> accepted(work, input, problems);
        }
        problems.refuse();
        reticence.check(work, input, "note");
        identify(work, petition, input);
        return switch (decision) {
            case "MERGE" -> merge(work, petition, input);
            case "HAND_OVER" -> handOver(work, petition, input);
            default -> accept(work, handling, input);
        };
    }

    /** What was found specific and checkable is made less only by a disposal that is approved: a clerk alone unblocks nobody. */
    private static void assessed(Petition petition, Input input, Problems problems) {
        problems.addIf(petition.specific() && !input.flag("specific"), "specific", "已经登记为线索具体的，不能在分办时改为不具体，应当提出处置意见报批");
        problems.addIf(
                petition.checkable() && !input.flag("checkable"), "checkable", "已经登记为有可查性的，不能在分办时改为不可查，应当提出处置意见报批");
        problems.addIf(
                petition.officialId() != null && !petition.officialId().equals(input.text("officialId")),
                "officialId",
                "已经登记的“被反映人”不能在分办时更改");
    }

    private static void protection(Input input, Problems problems) {
        var needed = input.text("protection").equals("NEEDED");
        problems.addIf(needed && input.text("protectionNote").isEmpty(), "protectionNote", "需要保护的，“保护措施”必须写明");
        problems.addIf(!needed && !input.text("protectionNote").isEmpty(), "protectionNote", "不需要保护的，不填写“保护措施”");
    }

    private void accepted(Work work, Input input, Problems problems) {
        var official = input.text("officialId");
        problems.addIf(input.text("topic").isEmpty(), "topic", "受理的，“问题类别”必须选择");
        problems.addIf(
                !official.isEmpty() && subject.worksIn(official, work.organ()) && recipients.hasSuperior(work.organ()),
                "decision",
                "反映的是本机关的人，不能自己办理，应当移送上一级");
    }

    /** Only with one about the same official, which this organ handles and which is not at its end. */
    private void checkDouble(Work work, Petition petition, Input input, Problems problems) {
        var into = input.text("mergeInto");
        if (into.isEmpty()) {
            problems.add("mergeInto", "并件的，“并入的信访编号”必须填写");
            return;
        }
        var other = recipients.handled(work.actor(), work.organ(), into);
        if (other.isEmpty() || into.equals(petition.id())) {
            problems.add("mergeInto", "本机关没有承办另外一件这个编号的信访件");
            return;
        }
        var state = other.get().petition().state();
        var official = other.get().petition().officialId();
        problems.addIf(
                state == PetitionState.CLOSED || state == PetitionState.MERGED,
                "mergeInto",
                "这件信访件" + state.chinese() + "，不能再并入");
        problems.addIf(
                official == null || !official.equals(input.text("officialId")), "mergeInto", "两件信访件反映的不是同一个人，不能并件");
    }

    /** From here on those concerned stay away from the case. */
    private void identify(Work work, Petition petition, Input input) {
        var official = input.text("officialId");
        petitions.assess(
                petition.id(), official.isEmpty() ? null : official, input.flag("specific"), input.flag("checkable"));
        if (!official.isEmpty()) {
            cases.concerns(work.caseKey(), official);
        }
    }

    private Map<String, Object> merge(Work work, Petition petition, Input input) {
        petitions.merge(petition.id(), input.text("mergeInto"));
        handlings.triage(
                work.caseKey(),
                new Handlings.Triage(
                        null, false, null, "并入 " + input.text("mergeInto") + "：" + input.text("note"), null));
        return PetitionHandling.TRIAGE_OUTCOME.as(TriageOutcome.MERGED);
    }

    private Map<String, Object> handOver(Work work, Petition petition, Input input) {
        var organ = input.text("handTo");
        handlings.triage(
                work.caseKey(), new Handlings.Triage(null, false, protectionNote(input), input.text("note"), null));
        handlings.handTo(work.caseKey(), organ);
        custody.give(petition.id(), organ);
        var variables = new HashMap<>(PetitionHandling.TRIAGE_OUTCOME.as(TriageOutcome.HANDED_OVER));
        variables.putAll(PetitionHandling.HANDED_PETITION.as(petition.id()));
        variables.putAll(PetitionHandling.HANDED_ORGAN.as(organ));
        return variables;
    }

    private Map<String, Object> accept(Work work, Handling handling, Input input) {
        var official = input.text("officialId");
        var chief = !official.isEmpty() && subject.isChief(official);
        var due = deadlines.disposal(work.jurisdiction(), handling.receivedOn(), chief);
        handlings.triage(
                work.caseKey(),
                new Handlings.Triage(input.text("topic"), chief, protectionNote(input), input.text("note"), due));
        var variables = new HashMap<>(PetitionHandling.TRIAGE_OUTCOME.as(TriageOutcome.ACCEPTED));
        variables.putAll(PetitionHandling.REAL_NAME.as(handling.realName()));
        variables.putAll(PetitionHandling.DISPOSAL_DUE.as(due));
        variables.putAll(PetitionHandling.NOTICE_DUE.as(deadlines.notice(work.jurisdiction(), handling.receivedOn())));
        return variables;
    }

    private static @Nullable String protectionNote(Input input) {
        return input.textOrNull("protectionNote");
    }
}
