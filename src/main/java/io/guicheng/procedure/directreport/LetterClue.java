package io.guicheng.procedure.directreport;

import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.directreports.ReceivedLetters;
import io.guicheng.form.Work;
import io.guicheng.kernel.Refused;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import io.guicheng.registry.Petitions;
import io.guicheng.reporter.Custody;
import io.guicheng.reporter.Discretion;
import io.guicheng.sealing.SealedReporters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A clue that is made of a letter: whoever wrote it is sealed as its reporter, and nothing in it says where it came from. */
@Component
class LetterClue {

    /** How the register of petitions names what a department hands over. */
    private static final String SOURCE = "部门移送";

    private final Organizations organizations;
    private final Cases cases;
    private final ReceivedLetters letters;
    private final Petitions petitions;
    private final Custody custody;
    private final SealedReporters reporters;
    private final Discretion discretion;

    LetterClue(
            Organizations organizations,
            Cases cases,
            ReceivedLetters letters,
            Petitions petitions,
            Custody custody,
            SealedReporters reporters,
            Discretion discretion) {
        this.organizations = organizations;
        this.cases = cases;
        this.letters = letters;
        this.petitions = petitions;
        this.custody = custody;
        this.reporters = reporters;
        this.discretion = discretion;
    }

    /**
     * Refuses texts that go on to others and name the author of the letter.
     *
     * @throws io.guicheng.kernel.RefusedInput on the field
     */
    void check(Work work, String field, List<String> texts) {
        discretion.check(
                letters.author(work.caseKey()),
                work.jurisdiction(),
                letters.letter(work.caseKey()).officialId(),
                field,
                texts);
    }

    /** Enters the petition; answers what the message about it carries. */
    Map<String, Object> raise(Work work, String summary) {
        var key = work.caseKey();
        var organ = handler(work);
        var petition = petitions.add(
                letters.letter(key).officialId(), organ.jurisdiction(), SOURCE, work.today(), summary, true, true);
        custody.give(petition.id(), organ.id());
        reporters.seal(petition.id(), letters.author(key));
        var variables = new HashMap<>(DirectReport.HANDED_PETITION.fleeting(petition.id()));
        variables.putAll(DirectReport.HANDED_ORGAN.fleeting(organ.id()));
        return variables;
    }

    /**
     * The discipline organ that goes on: the receiver itself or the one at its level, or the one above where one of its own people is
     * concerned.
     *
     * @throws Refused when that one is not on this server
     */
    Organ handler(Work work) {
        var organ = organizations.organ(work.jurisdiction(), OrganKind.DISCIPLINE);
        while (organ.isPresent() && employs(organ.get(), work.file())) {
            organ = organizations.organAbove(organ.get().jurisdiction(), OrganKind.DISCIPLINE);
        }
        return organ.orElseThrow(() -> new Refused("反映的是纪检监察机关自己的人，上一级纪检监察机关不在本系统，请另行报告上一级，并选择其他处置方式"));
    }

    private boolean employs(Organ organ, CaseFile file) {
        var subjects = Set.copyOf(cases.subjects(file.key()));
        return organizations.seatsIn(organ.id()).stream()
                .flatMap(seat -> organizations.person(seat.userId()).stream())
                .map(Person::officialId)
                .flatMap(official -> Optional.ofNullable(official).stream())
                .anyMatch(subjects::contains);
    }
}
