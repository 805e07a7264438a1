package io.guicheng.year;

import static io.guicheng.support.CaseDriver.ALSO_CLEAN;
import static io.guicheng.support.CaseDriver.CLEAN;
import static io.guicheng.support.CaseDriver.FILE_DISAGREES;
import static io.guicheng.support.CaseDriver.START;
import static io.guicheng.support.CaseDriver.VACANT_POST;
import static io.guicheng.support.CaseDriver.WITH_OPEN_LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.kernel.CaseKey;
import io.guicheng.registry.Petitions;
import io.guicheng.selection.Candidate;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Candidates;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.play.PetitionPlay;
import io.guicheng.year.PetitionOfficer.Fate;
import io.guicheng.year.SelectionOfficer.Round;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The four rounds of appointments, and what is reported about their candidates meanwhile: about the first during the vetting, about the
 * second during the notice, about the third before the year began, about the fourth nothing.
 */
final class Rounds {

    /** Open since before the year began. */
    static final String OLD_LEAD = "990100-P-2026-0001";

    /** What becomes of the three clues. */
    static final List<Fate> SPOKEN = List.of(Fate.CLEARED_BY_CHECK, Fate.CLEARED_BY_CHECK, Fate.DISMISSED);

    private final CaseDriver city;
    private final SelectionOfficer selection;
    private final PetitionOfficer petitionOfficer;
    private final PetitionYear petitionYear;
    private final Petitions petitions;
    private final Candidates candidates;
    private final Books books;
    private final Tally tally;
    private final List<CaseKey> begun = new ArrayList<>();
    private @Nullable String vettingClue;
    private @Nullable String noticeClue;

    Rounds(
            CaseDriver city,
            Offices offices,
            PetitionYear petitionYear,
            Petitions petitions,
            Candidates candidates,
            Books books,
            Tally tally) {
        this.city = city;
        this.selection = offices.selections;
        this.petitionOfficer = offices.petitions;
        this.petitionYear = petitionYear;
        this.petitions = petitions;
        this.candidates = candidates;
        this.books = books;
        this.tally = tally;
    }

    void planIn(Agenda agenda) {
        petitionOfficer.waitWith(OLD_LEAD);
        agenda.put(
                START.plusDays(2),
                PetitionPlay.KEY,
                () -> petitionOfficer.take("jw.clerk", OLD_LEAD, Fate.CLEARED_BY_CHECK));
        var days = List.of(
                START.plusDays(1),
                agenda.workingDay(2027, 2, 22),
                agenda.workingDay(2027, 5, 10),
                agenda.workingDay(2027, 8, 2));
        var rounds = List.of(
                new Round("市农业农村局副局长选任", VACANT_POST, List.of(CLEAN), true),
                new Round("市委宣传部副部长选任", Residents.SECOND_POST, List.of(ALSO_CLEAN, FILE_DISAGREES), false),
                new Round("市委党校副校长选任", Residents.THIRD_POST, List.of(WITH_OPEN_LEAD), false),
                new Round("市生态环境局局长选任", Residents.CHIEF_POST, List.of(Residents.RISING), false));
        for (int i = 0; i < rounds.size(); i++) {
            var round = rounds.get(i);
            agenda.put(days.get(i), "cadre-selection", () -> begun.add(selection.begin(round)));
        }
    }

    /** Whatever a round waits for comes when it is there. */
    void watch() {
        if (begun.size() > 0) {
            vettingWaitsForItsClue(begun.get(0));
        }
        if (begun.size() > 1) {
            appointmentWaitsForItsClue(begun.get(1));
        }
        if (begun.size() > 2 && city.openSteps(begun.get(2)).contains("confirmNotTabled")) {
            petitionOfficer.goOnWith(OLD_LEAD);
        }
    }

    private void vettingWaitsForItsClue(CaseKey round) {
        if (vettingClue == null) {
            if (city.openSteps(round).equals(List.of("giveOpinion"))) {
                tally.of(PetitionPlay.KEY);
                vettingClue = petitionYear.clue(CLEAN, Fate.CLEARED_BY_CHECK);
                assertThat(petitionMust(round)).isEqualTo("OPEN");
            }
        } else if (!petitions.find(vettingClue).orElseThrow().blocks()) {
            selection.release(round);
        }
    }

    private void appointmentWaitsForItsClue(CaseKey round) {
        if (noticeClue == null) {
            if (city.openSteps(round).contains("receiveObjections")) {
                tally.of(PetitionPlay.KEY);
                noticeClue = petitionYear.clue(ALSO_CLEAN, Fate.DISMISSED);
                petitionOfficer.waitWith(noticeClue);
            }
        } else if (selection.refusals() > 0) {
            petitionOfficer.goOnWith(noticeClue);
        }
    }

    private String petitionMust(CaseKey round) {
        return candidates.musts(city.candidate(round, CLEAN).id()).stream()
                .filter(must -> must.must().equals("petition"))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    /** All four ended as they had to, the first three not before their clue was cleared. */
    void ended() {
        assertThat(states(CLEAN)).containsExactly(CandidateState.PROBATION_PASSED);
        assertThat(states(ALSO_CLEAN)).containsExactly(CandidateState.PROBATION_PASSED);
        assertThat(states(FILE_DISAGREES)).containsExactly(CandidateState.NOT_CARRIED);
        assertThat(states(WITH_OPEN_LEAD)).containsExactly(CandidateState.PROBATION_PASSED);
        assertThat(states(Residents.RISING)).containsExactly(CandidateState.APPOINTED);
        assertThat(selection.refusals()).as("appointments refused").isPositive();
        assertThat(selection.reopened())
                .as("vetted again after a clue was cleared")
                .containsExactlyInAnyOrder(begun.get(0), begun.get(2));
        assertThat(begun.stream().map(this::timesDisciplineReplied))
                .as("once more after a clue, once for each candidate else")
                .containsExactly(2L, 2L, 2L, 1L);
    }

    private long timesDisciplineReplied(CaseKey round) {
        return books.count(
                "dossier_entry where kind = 'completed' and step = 'integrity-opinion.draftReply' and case_key = '"
                        + round + "'");
    }

    private List<CandidateState> states(String official) {
        return begun.stream()
                .flatMap(round -> candidates.ofCase(round).stream())
                .filter(candidate -> candidate.officialId().equals(official))
                .map(Candidate::state)
                .toList();
    }
}
