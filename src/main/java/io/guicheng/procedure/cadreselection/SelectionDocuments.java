package io.guicheng.procedure.cadreselection;

import io.guicheng.casework.CaseFile;
import io.guicheng.document.CaseDocuments;
import io.guicheng.document.OfficialDate;
import io.guicheng.selection.Candidate;
import io.guicheng.selection.CandidateCards;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Meeting;
import io.guicheng.selection.Meetings;
import io.guicheng.selection.Opinion;
import io.guicheng.selection.Opinions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The documents of a selection case (procedures.md §1 step 11), each offered once the registers hold what it is about. */
@Component
class SelectionDocuments implements CaseDocuments {

    private final Candidates candidates;
    private final Opinions opinions;
    private final Meetings meetings;
    private final CandidateCards cards;
    private final CandidateDocuments people;

    SelectionDocuments(
            Candidates candidates,
            Opinions opinions,
            Meetings meetings,
            CandidateCards cards,
            CandidateDocuments people) {
        this.candidates = candidates;
        this.opinions = opinions;
        this.meetings = meetings;
        this.cards = cards;
        this.people = people;
    }

    @Override
    public boolean knows(String procedure) {
        return CadreSelection.KEY.equals(procedure);
    }

    @Override
    public List<Offer> of(CaseFile file) {
        var all = candidates.ofCase(file.key());
        var offers = new ArrayList<Offer>();
        var vetted = all.stream().filter(SelectionDocuments::vetted).toList();
        if (!vetted.isEmpty()) {
            offers.addAll(letters(file, vetted));
        }
        var minutes = meetings.ofCase(file.key()).stream()
                .filter(one -> one.meeting().result() == Meeting.Result.HELD)
                .toList();
        minutes.forEach(one -> offers.add(minutesOf(file, one, all)));
        minutes.forEach(
                one -> carriedBy(one, all).forEach(candidate -> offers.addAll(people.of(file, candidate, one))));
        return offers;
    }

    private static boolean vetted(Candidate candidate) {
        return candidate.state() != CandidateState.EXCEPTION
                && candidate.state() != CandidateState.OUT_QUALIFICATION
                && candidate.state() != CandidateState.OUT_APPRAISAL;
    }

    /** One letter to each organ that takes part, with everybody it is asked about, and each organ's answers. */
    private List<Offer> letters(CaseFile file, List<Candidate> vetted) {
        var given = opinions.latestOfCase(file.key());
        var rows = vetted.stream().map(people::row).toList();
        var letters = new ArrayList<Offer>();
        given.stream().map(Opinion::organId).distinct().forEach(organ -> {
            var values = new LinkedHashMap<String, Object>();
            values.put("issuer", cards.organ(file.ownerOrgan()));
            values.put("caseKey", file.key().value());
            values.put("organ", cards.organ(organ));
            values.put("issuedOn", OfficialDate.of(LocalDate.ofInstant(file.startedAt(), ZoneId.systemDefault())));
            values.put("people", rows);
            letters.add(new Offer("opinion-request", organ, cards.organ(organ), organ, values));
        });
        given.forEach(opinion -> vetted.stream()
                .filter(candidate -> candidate.id().equals(opinion.candidateId()))
                .forEach(candidate -> letters.add(reply(file, candidate, opinion))));
        return letters;
    }

    private Offer reply(CaseFile file, Candidate candidate, Opinion opinion) {
        var row = people.row(candidate);
        var organ = cards.organ(opinion.organId());
        var values = new LinkedHashMap<String, Object>(row);
        values.put("issuer", cards.organ(file.ownerOrgan()));
        values.put("caseKey", file.key().value());
        values.put("organ", organ);
        values.put("verdict", opinion.verdict().chinese());
        values.put("grounds", opinion.grounds());
        values.put("givenOn", OfficialDate.of(opinion.givenOn()));
        values.put("validUntil", OfficialDate.of(opinion.validUntil()));
        return new Offer(
                "opinion-reply",
                candidate.id() + "-" + opinion.organId(),
                row.get("name") + "，" + organ,
                opinion.organId(),
                values);
    }

    private Offer minutesOf(CaseFile file, Meeting.Minutes minutes, List<Candidate> all) {
        var meeting = minutes.meeting();
        var values = new LinkedHashMap<String, Object>();
        values.put("issuer", committee(file));
        values.put("heldOn", OfficialDate.of(people.heldOn(meeting)));
        values.put("agenda", meeting.agenda());
        values.put("due", meeting.due());
        values.put("present", meeting.present());
        values.put("presentNames", names(minutes, true));
        values.put("absentNames", names(minutes, false));
        values.put("decisions", decisions(minutes, all));
        return new Offer("meeting-minutes", meeting.id(), OfficialDate.of(people.heldOn(meeting)), null, values);
    }

    private List<Map<String, Object>> decisions(Meeting.Minutes minutes, List<Candidate> all) {
        return minutes.counts().stream()
                .flatMap(count -> all.stream()
                        .filter(one -> one.id().equals(count.candidateId()))
                        .map(one -> {
                            var row = new LinkedHashMap<String, Object>();
                            row.put("name", people.row(one).get("name"));
                            row.put("post", people.row(one).get("proposedPost"));
                            row.put("agree", count.agree());
                            row.put("disagree", count.disagree());
                            row.put("defer", count.defer());
                            row.put(
                                    "result",
                                    CandidateState.valueOf(count.result()).chinese());
                            return (Map<String, Object>) row;
                        }))
                .toList();
    }

    private static String names(Meeting.Minutes minutes, boolean present) {
        return minutes.attendance().stream()
                .filter(one -> one.present() == present)
                .map(Meeting.Attendance::name)
                .collect(Collectors.joining("、"));
    }

    private static List<Candidate> carriedBy(Meeting.Minutes minutes, List<Candidate> all) {
        return minutes.counts().stream()
                .filter(count -> CandidateState.CARRIED.name().equals(count.result()))
                .flatMap(count -> all.stream().filter(one -> one.id().equals(count.candidateId())))
                .toList();
    }

    private String committee(CaseFile file) {
        var committee = people.committee(file);
        return committee.isEmpty() ? "" : committee + "常委会";
    }
}
