package io.guicheng.procedure.interferencerecord;

import io.guicheng.casework.CaseFile;
import io.guicheng.interferences.Interference;
import io.guicheng.interferences.Interferences;
import io.guicheng.organization.Organ;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import io.guicheng.organization.Seat;
import io.guicheng.registry.Petition;
import io.guicheng.reporter.Clues;
import io.guicheng.reporter.Discretion;
import io.guicheng.sealing.ReporterIdentity;
import io.guicheng.sealing.SealedReporters;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whoever reported, protected like the reporter of a petition: sealed where a clue is made of the report, named in no text that leaves it. */
@Component
class Recorder {

    private final Organizations organizations;
    private final Interferences interferences;
    private final Clues clues;
    private final SealedReporters reporters;
    private final Discretion discretion;

    Recorder(
            Organizations organizations,
            Interferences interferences,
            Clues clues,
            SealedReporters reporters,
            Discretion discretion) {
        this.organizations = organizations;
        this.interferences = interferences;
        this.clues = clues;
        this.reporters = reporters;
        this.discretion = discretion;
    }

    /**
     * Refuses a text that goes on to a clue and names whoever reported.
     *
     * @throws io.guicheng.kernel.RefusedInput on the field
     */
    void check(CaseFile file, String field, String text) {
        var record = interferences.get(file.key());
        discretion.check(
                identity(file, record),
                file.jurisdiction(),
                record.answerable(),
                field,
                text.isEmpty() ? List.of() : List.of(text));
    }

    /** Enters a petition made of the summary that was checked, with whoever reported sealed as its reporter; held by the case's organ. */
    Petition clue(CaseFile file, LocalDate on) {
        var record = interferences.get(file.key());
        var summary = Objects.requireNonNull(record.clueSummary());
        var identity = identity(file, record);
        var petition = clues.hand(record.answerable(), file.jurisdiction(), on, summary, file.ownerOrgan());
        reporters.seal(petition.id(), identity);
        interferences.clue(file.key(), petition.id());
        return petition;
    }

    /** Empty where supervision found it: nobody reported. */
    private ReporterIdentity identity(CaseFile file, Interference record) {
        var values = new HashMap<String, String>();
        if (record.own()) {
            values.put(
                    ReporterIdentity.Part.NAME.key(),
                    organizations.person(file.initiator()).map(Person::name).orElseThrow());
            values.put(ReporterIdentity.Part.UNIT.key(), unit(file.initiator()));
        }
        return ReporterIdentity.of(Map.copyOf(values), "");
    }

    private String unit(String userId) {
        return organizations.seatsOf(userId).stream()
                .map(Seat::organ)
                .map(Organ::name)
                .distinct()
                .collect(Collectors.joining("、"));
    }
}
