package io.guicheng.procedure.petitionhandling;

import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.form.CaseStart;
import io.guicheng.form.Choice;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.handlings.Handlings;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.registry.Petition;
import io.guicheng.registry.PetitionState;
import io.guicheng.registry.Petitions;
import io.guicheng.reporter.Custody;
import io.guicheng.reporter.Discretion;
import io.guicheng.sealing.ReporterIdentity;
import io.guicheng.sealing.SealedReporters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A clerk or the head of an organ that takes petitions in begins: with one of the register, or with one that has just come. */
@Component
class PetitionStart implements CaseStart {

    /** As many as somebody finds by searching in a list; older ones are found by their number on the page of petitions. */
    private static final int OPTIONS = 500;

    private static final Map<String, String> REPORTER = Map.of(
            "reporterName", "name",
            "reporterPhone", "phone",
            "reporterUnit", "unit",
            "reporterAddress", "address",
            "reporterContact", "contact",
            "reporterRemarks", "remarks");

    private final Petitions petitions;
    private final Custody custody;
    private final SealedReporters reporters;
    private final Discretion discretion;
    private final Handlings handlings;
    private final ReportedOfficial subject;
    private final PetitionWording wording;
    private final PetitionDeadlines deadlines;
    private final Cases cases;
    private final Clock clock;

    PetitionStart(
            Petitions petitions,
            Custody custody,
            SealedReporters reporters,
            Discretion discretion,
            Handlings handlings,
            ReportedOfficial subject,
            PetitionWording wording,
            PetitionDeadlines deadlines,
            Cases cases,
            Clock clock) {
        this.petitions = petitions;
        this.custody = custody;
        this.reporters = reporters;
        this.discretion = discretion;
        this.handlings = handlings;
        this.subject = subject;
        this.wording = wording;
        this.deadlines = deadlines;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return PetitionHandling.KEY;
    }

    @Override
    public String prefix() {
        return PetitionHandling.PREFIX;
    }

    @Override
    public Set<OrganKind> startedBy() {
        return Custody.HOLDERS;
    }

    @Override
    public Map<String, Object> data(Organ organ) {
        return Map.of("officialOptions", subject.options(organ.jurisdiction()), "petitionOptions", List.of());
    }

    /** Nobody is offered a petition about themself or a relative. */
    @Override
    public Map<String, Object> data(Organ organ, Actor actor) {
        var options = custody.page(actor, 0, OPTIONS).items().stream()
                .filter(held -> held.organ().equals(organ.id()))
                .filter(held -> held.petition().state() != PetitionState.MERGED)
                .filter(held -> !running(held.caseKey()))
                .map(held -> Choice.of(
                        held.petition().id(),
                        held.petition().id() + " " + held.petition().summary() + "（"
                                + held.petition().state().chinese() + "）"))
                .toList();
        return Map.of("officialOptions", subject.options(organ.jurisdiction()), "petitionOptions", options);
    }

    @Override
    public String title(Organ organ, Input input) {
        return title(input.text("petitionId"));
    }

    /** Neither whom it is about nor what it says: who may know that reads it inside. */
    static String title(String petitionId) {
        return ("信访件办理 " + petitionId).strip();
    }

    @Override
    public Map<String, Object> begin(CaseFile file, Actor actor, Input input) {
        var existing = input.text("entry").equals("EXISTING");
        var petition = existing ? takeUp(file, actor, input) : enter(file, actor, input);
        var today = LocalDate.now(clock);
        var receivedOn = existing && petition.state() == PetitionState.CLOSED ? today : petition.receivedOn();
        handlings.open(
                file.key(),
                new Handlings.Intake(
                        petition.id(),
                        file.ownerOrgan(),
                        receivedOn,
                        null,
                        custody.identified(petition.id()),
                        input.textOrNull("newFacts")));
        custody.tie(petition.id(), file.key());
        cases.rename(file.key(), title(petition.id()));
        var official = petition.officialId();
        if (official != null) {
            cases.concerns(file.key(), official);
        }
        var variables = new HashMap<>(PetitionHandling.HANDLER_ORGAN.as(file.ownerOrgan()));
        variables.putAll(PetitionHandling.TRIAGE_DUE.as(deadlines.triage(file.jurisdiction(), today, false)));
        return variables;
    }

    /** One that stands in the register: this organ's, and nobody at work on it. A closed one is taken up on new facts alone. */
    private Petition takeUp(CaseFile file, Actor actor, Input input) {
        var id = input.text("petitionId");
        if (id.isEmpty()) {
            throw RefusedInput.of("petitionId", "“信访编号”必须选择");
        }
        var held = Optional.of(id)
                .flatMap(one -> {
                    try {
                        return Optional.of(custody.handled(actor, one));
                    } catch (NotFound notForThem) {
                        return Optional.empty();
                    }
                })
                .filter(one -> one.organ().equals(file.ownerOrgan()))
                .orElseThrow(() -> RefusedInput.of("petitionId", "本机关没有承办这件信访件"));
        var petition = held.petition();
        var closed = petition.state() == PetitionState.CLOSED;
        new Problems()
                .addIf(running(held.caseKey()), "petitionId", "这件信访件正在办理，案号 " + held.caseKey())
                .addIf(petition.state() == PetitionState.MERGED, "petitionId", "这件信访件已经并入另一件")
                .addIf(closed && input.text("newFacts").isEmpty(), "newFacts", "已经办结的重新办理，“新线索”必须写明")
                .addIf(!closed && !input.text("newFacts").isEmpty(), "newFacts", "没有办结的，不填写“新线索”")
                .refuse();
        discretion.check(actor, id, "newFacts", input.texts());
        if (closed) {
            petitions.move(id, PetitionState.RECEIVED);
        }
        return petition;
    }

    private Petition enter(CaseFile file, Actor actor, Input input) {
        var today = LocalDate.now(clock);
        var received = input.date("receivedOn");
        var official = input.text("officialId");
        var problems = new Problems()
                .addIf(input.text("source").isEmpty(), "source", "“来源”必须选择")
                .addIf(input.text("summary").length() < 4, "summary", "“反映内容摘要”不能少于 4 个字")
                .addIf(received.isEmpty(), "receivedOn", "“收到日期”必须填写")
                .addIf(received.filter(day -> day.isAfter(today)).isPresent(), "receivedOn", "“收到日期”不能晚于今天");
        subject.check(actor, official, problems);
        problems.refuse();
        var identity = identity(input);
        discretion.check(identity, file.jurisdiction(), official.isEmpty() ? null : official, "summary", input.texts());
        var petition = petitions.add(
                official.isEmpty() ? null : official,
                file.jurisdiction(),
                wording.source(input.text("source")),
                received.orElseThrow(),
                input.text("summary"),
                input.flag("specific"),
                input.flag("checkable"));
        custody.give(petition.id(), file.ownerOrgan());
        reporters.seal(petition.id(), identity);
        return petition;
    }

    private static ReporterIdentity identity(Input input) {
        var values = new HashMap<String, String>();
        REPORTER.forEach((field, part) -> values.put(part, input.sealed(field)));
        try {
            return ReporterIdentity.of(values, "");
        } catch (RefusedInput wrong) {
            throw new RefusedInput(wrong.errors().stream()
                    .map(error -> new FieldError(field(error.field()), error.message()))
                    .toList());
        }
    }

    private static String field(String part) {
        return REPORTER.entrySet().stream()
                .filter(one -> one.getValue().equals(part))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private boolean running(@Nullable CaseKey key) {
        return key != null && cases.find(key).filter(CaseFile::running).isPresent();
    }
}
