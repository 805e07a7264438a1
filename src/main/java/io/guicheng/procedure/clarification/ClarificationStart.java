package io.guicheng.procedure.clarification;

import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.clarifications.Clarification;
import io.guicheng.clarifications.Clarifications;
import io.guicheng.form.CaseStart;
import io.guicheng.form.Choice;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.registry.Petition;
import io.guicheng.registry.PetitionFinding;
import io.guicheng.registry.PetitionState;
import io.guicheng.reporter.Custody;
import io.guicheng.reporter.Discretion;
import io.guicheng.reporter.HeldPetition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The wronged person asks for it: the organ that found the report unfounded enters the request. */
@Component
class ClarificationStart implements CaseStart {

    private static final int OPTIONS = 500;
    private static final Set<PetitionFinding> UNFOUNDED =
            EnumSet.of(PetitionFinding.UNFOUNDED, PetitionFinding.FALSE_ACCUSATION);

    private final Custody custody;
    private final Discretion discretion;
    private final Clarifications clarifications;
    private final Cases cases;
    private final Clock clock;

    ClarificationStart(
            Custody custody, Discretion discretion, Clarifications clarifications, Cases cases, Clock clock) {
        this.custody = custody;
        this.discretion = discretion;
        this.clarifications = clarifications;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return ClarificationProcedure.KEY;
    }

    @Override
    public String prefix() {
        return ClarificationProcedure.PREFIX;
    }

    @Override
    public Set<OrganKind> startedBy() {
        return Set.of(OrganKind.DISCIPLINE);
    }

    @Override
    public Map<String, Object> data(Organ organ) {
        return Map.of("petitionOptions", List.of());
    }

    /** Nobody is offered a petition about themself or a relative. */
    @Override
    public Map<String, Object> data(Organ organ, Actor actor) {
        return Map.of(
                "petitionOptions",
                custody.page(actor, 0, OPTIONS).items().stream()
                        .filter(held -> held.organ().equals(organ.id()) && isUnfounded(held.petition()))
                        .map(held -> Choice.of(
                                held.petition().id(),
                                held.petition().id() + " " + held.petition().summary()))
                        .toList());
    }

    @Override
    public String title(Organ organ, Input input) {
        return title(input.text("petitionId"));
    }

    /** Whom it is about is read inside, by who may know of it. */
    static String title(String petitionId) {
        return "失实澄清 " + petitionId;
    }

    @Override
    public Map<String, Object> begin(CaseFile file, Actor actor, Input input) {
        var petition = handled(file, actor, input.text("petitionId"));
        var today = LocalDate.now(clock);
        var requestedOn = input.day("requestedOn");
        new Problems()
                .addIf(!isUnfounded(petition), "petitionId", "这件信访件没有认定失实，或者登记簿中没有被反映人，不能澄清")
                .addIf(running(petition), "petitionId", "这件信访件的澄清正在办理")
                .addIf(requestedOn.isAfter(today), "requestedOn", "“本人申请日期”不能晚于今天")
                .addIf(
                        Optional.ofNullable(petition.closedOn())
                                .filter(requestedOn::isBefore)
                                .isPresent(),
                        "requestedOn",
                        "“本人申请日期”不能早于办结日期")
                .refuse();
        discretion.check(actor, petition.id(), "request", input.texts());
        var official = Objects.requireNonNull(petition.officialId());
        clarifications.open(
                file.key(),
                new Clarifications.Occasion(petition.id(), official, null, requestedOn, input.text("request")));
        cases.concerns(file.key(), official);
        return ClarificationProcedure.HANDLER_ORGAN.as(file.ownerOrgan());
    }

    private Petition handled(CaseFile file, Actor actor, String petitionId) {
        try {
            return Optional.of(custody.handled(actor, petitionId))
                    .filter(held -> held.organ().equals(file.ownerOrgan()))
                    .map(HeldPetition::petition)
                    .orElseThrow(() -> new NotFound("没有此信访件"));
        } catch (NotFound notForThem) {
            throw RefusedInput.of("petitionId", "本机关没有核实这件信访件；谁核实谁澄清");
        }
    }

    private static boolean isUnfounded(Petition petition) {
        var finding = petition.finding();
        return petition.state() == PetitionState.CLOSED
                && finding != null
                && UNFOUNDED.contains(finding)
                && petition.officialId() != null;
    }

    private boolean running(Petition petition) {
        return clarifications.ofPetition(petition.id()).stream()
                .map(Clarification::caseKey)
                .anyMatch(key ->
                        cases.find(CaseKey.of(key)).filter(CaseFile::running).isPresent());
    }
}
