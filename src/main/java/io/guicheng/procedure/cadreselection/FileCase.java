package io.guicheng.procedure.cadreselection;

import static io.guicheng.selection.SelectionVariables.PROBATION_CANDIDATES;

import io.guicheng.casework.Dossier;
import io.guicheng.form.Facts;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.Refused;
import io.guicheng.procedure.cadreselection.CarriedRounds.Round;
import io.guicheng.registry.IntegrityEntry;
import io.guicheng.registry.IntegrityFiles;
import io.guicheng.selection.Appointment;
import io.guicheng.selection.Appointments;
import io.guicheng.selection.Candidate;
import io.guicheng.selection.CandidateCards;
import io.guicheng.selection.Meetings;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 归档: the dossier is verified, the four documents are in it, and each appointed person's file names the case. */
@Component
class FileCase implements Step {

    private final CarriedRounds rounds;
    private final Dossier dossier;
    private final CandidateCards cards;
    private final Appointments appointments;
    private final Meetings meetings;
    private final IntegrityFiles integrityFiles;
    private final Clock clock;

    FileCase(
            CarriedRounds rounds,
            Dossier dossier,
            CandidateCards cards,
            Appointments appointments,
            Meetings meetings,
            IntegrityFiles integrityFiles,
            Clock clock) {
        this.rounds = rounds;
        this.dossier = dossier;
        this.cards = cards;
        this.appointments = appointments;
        this.meetings = meetings;
        this.integrityFiles = integrityFiles;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return CadreSelection.KEY;
    }

    @Override
    public String task() {
        return "fileCase";
    }

    @Override
    public Map<String, Object> data(Work work) {
        return Map.of("facts", List.of(verification(work), people(round(work))));
    }

    private Map<String, Object> verification(Work work) {
        var check = dossier.verify(work.caseKey());
        var sound = check.firstBad() == null;
        return Facts.titled("案卷校验")
                .with(
                        "校验结果",
                        sound
                                ? "共 " + check.entries() + " 条，前后衔接完整，未发现改动"
                                : "第 " + check.firstBad() + " 条与前后不衔接，案卷可能被改动",
                        Facts.Light.of(sound))
                .block();
    }

    private Map<String, Object> people(Round round) {
        var rows = round.carried().stream()
                .map(candidate -> List.of(
                        cards.name(candidate.id()),
                        cards.post(candidate).title(),
                        candidate.state().chinese(),
                        appointments
                                .find(candidate.id())
                                .map(Appointment::documentNo)
                                .orElse("")))
                .toList();
        return Facts.titled("本次会议（" + round.meeting().heldOn() + "）通过的人选")
                .table(List.of("人选", "职位", "结果", "任职文号"), rows)
                .block();
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var round = round(work);
        var firstBad = dossier.verify(work.caseKey()).firstBad();
        if (firstBad != null) {
            throw new Refused("案卷校验没有通过：第 " + firstBad + " 条与前后不衔接，不能归档，请先查明");
        }
        var problems = new Problems();
        documents(round)
                .forEach((field, name) -> problems.addIf(input.files(field).isEmpty(), field, "“" + name + "”必须上传"));
        problems.refuse();
        round.appointed()
                .forEach(candidate -> integrityFiles.append(new IntegrityEntry(
                        candidate.officialId(),
                        clock.instant(),
                        "选任归档",
                        "任%s的选拔任用案卷 %s 已归档".formatted(cards.post(candidate).title(), work.caseKey()),
                        work.caseKey().value())));
        meetings.file(round.meeting().id(), work.today(), work.actor().userId());
        return PROBATION_CANDIDATES.as(round.appointed().stream()
                .filter(this::onProbation)
                .map(Candidate::id)
                .toList());
    }

    /** Where nobody was appointed in the end, there is no approval form and no notice of appointment to file. */
    private static Map<String, String> documents(Round round) {
        var documents = new LinkedHashMap<String, String>();
        if (!round.appointed().isEmpty()) {
            documents.put("approvalForm", "任免审批表");
            documents.put("appointmentNotice", "任职通知");
        }
        documents.put("publicNotice", "公示材料");
        documents.put("minutes", "会议纪要");
        return documents;
    }

    private boolean onProbation(Candidate candidate) {
        return appointments
                .find(candidate.id())
                .map(Appointment::probationUntil)
                .isPresent();
    }

    private Round round(Work work) {
        return rounds.nextToFile(work.caseKey()).orElseThrow(() -> new Refused("没有可以归档的任职"));
    }
}
