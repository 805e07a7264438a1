package io.guicheng.procedure.cadreselection;

import io.guicheng.calendar.WorkingDays;
import io.guicheng.casework.CaseFile;
import io.guicheng.document.CaseDocuments.Offer;
import io.guicheng.document.OfficialDate;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import io.guicheng.registry.Sanction;
import io.guicheng.registry.Tenure;
import io.guicheng.selection.Appointment;
import io.guicheng.selection.Appointments;
import io.guicheng.selection.Appraisal;
import io.guicheng.selection.Candidate;
import io.guicheng.selection.CandidateCards;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Meeting;
import io.guicheng.selection.Notice;
import io.guicheng.selection.Notices;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The documents about one candidate whom a meeting carried: 任免审批表, 任前公示, 任职通知. */
@Component
class CandidateDocuments {

    private final CandidateCards cards;
    private final Candidates candidates;
    private final Officials officials;
    private final Notices notices;
    private final Appointments appointments;
    private final Organizations organizations;
    private final WorkingDays calendar;

    CandidateDocuments(
            CandidateCards cards,
            Candidates candidates,
            Officials officials,
            Notices notices,
            Appointments appointments,
            Organizations organizations,
            WorkingDays calendar) {
        this.cards = cards;
        this.candidates = candidates;
        this.officials = officials;
        this.notices = notices;
        this.appointments = appointments;
        this.organizations = organizations;
        this.calendar = calendar;
    }

    List<Offer> of(CaseFile file, Candidate candidate, Meeting.Minutes minutes) {
        var about = String.valueOf(row(candidate).get("name"));
        return List.of(
                new Offer(
                        "appointment-approval",
                        candidate.id(),
                        about,
                        null,
                        approval(file, candidate, minutes.meeting())),
                new Offer("pre-appointment-notice", candidate.id(), about, null, notice(file, candidate)),
                new Offer("appointment-letter", candidate.id(), about, null, letter(file, candidate)));
    }

    /** Name, current posts and proposed post: what every document about a candidate says. */
    Map<String, Object> row(Candidate candidate) {
        var official = cards.official(candidate);
        return Map.of(
                "name",
                official.name(),
                "currentPosts",
                cards.currentPosts(official.id()),
                "proposedPost",
                cards.post(candidate).title());
    }

    /** A meeting that was held has its day. */
    LocalDate heldOn(Meeting meeting) {
        return Optional.ofNullable(meeting.heldOn()).orElse(meeting.plannedOn());
    }

    private Map<String, Object> approval(CaseFile file, Candidate candidate, Meeting meeting) {
        var official = cards.official(candidate);
        var values = person(candidate, official);
        values.put("workStart", month(official.workStart()));
        values.put(
                "partyJoined",
                Optional.ofNullable(official.partyJoined())
                        .map(CandidateDocuments::month)
                        .orElse(""));
        values.put("health", official.health());
        values.put("resume", resume(official.id()));
        values.put("sanctions", sanctions(official.id()));
        values.put("appraisal", "上一年度：" + official.lastAppraisal());
        values.put(
                "reason",
                candidates.appraisal(candidate.id()).map(Appraisal::strengths).orElse(""));
        values.put("reportedBy", cards.organ(file.ownerOrgan()));
        values.put("decidedOn", OfficialDate.of(heldOn(meeting)));
        values.put("decision", "经" + committee(file) + "研究，同意任命");
        return values;
    }

    private Map<String, Object> notice(CaseFile file, Candidate candidate) {
        var values = person(candidate, cards.official(candidate));
        values.put("issuer", cards.organ(file.ownerOrgan()));
        notices.find(candidate.id()).ifPresent(notice -> publication(values, notice));
        return values;
    }

    private void publication(Map<String, Object> values, Notice notice) {
        values.put("achievements", notice.achievements());
        values.put("specialNote", notice.specialNote());
        values.put("from", OfficialDate.of(notice.publishedOn()));
        values.put("to", OfficialDate.of(notice.lastDay()));
        values.put("workingDays", calendar.between(notice.publishedOn(), notice.lastDay()));
        values.put("publishedOn", OfficialDate.of(notice.publishedOn()));
    }

    private Map<String, Object> letter(CaseFile file, Candidate candidate) {
        var post = cards.post(candidate);
        var values = new LinkedHashMap<String, Object>();
        values.put("issuer", committee(file));
        values.put("name", cards.official(candidate).name());
        values.put("post", post.title());
        values.put("organ", cards.organ(post.organId()));
        appointments.find(candidate.id()).ifPresent(appointment -> issued(values, appointment));
        return values;
    }

    private static void issued(Map<String, Object> values, Appointment appointment) {
        values.put("number", appointment.documentNo());
        values.put("decidedOn", OfficialDate.of(appointment.decidedOn()));
        values.put("issuedOn", OfficialDate.of(appointment.effectiveOn()));
        var probation = appointment.probationUntil();
        values.put("probationUntil", probation == null ? "" : OfficialDate.of(probation));
    }

    private Map<String, Object> person(Candidate candidate, Official official) {
        var values = new LinkedHashMap<>(row(candidate));
        values.put("gender", official.gender());
        values.put("birth", month(official.birthDate()));
        values.put("education", official.education());
        return values;
    }

    /** From the first post to the present one, as a résumé is read. */
    private List<Map<String, Object>> resume(String official) {
        return officials.tenures(official).stream()
                .sorted(Comparator.comparing(Tenure::since))
                .map(tenure -> Map.<String, Object>of(
                        "period",
                        month(tenure.since()) + "—"
                                + Optional.ofNullable(tenure.until())
                                        .map(CandidateDocuments::month)
                                        .orElse("至今"),
                        "title",
                        tenure.title()))
                .toList();
    }

    private String sanctions(String official) {
        var known = officials.sanctions(official);
        return known.isEmpty()
                ? "无处分记录"
                : known.stream().map(CandidateDocuments::sanction).collect(Collectors.joining("；"));
    }

    private static String sanction(Sanction one) {
        return OfficialDate.of(one.decidedOn()) + one.title();
    }

    /** The committee that decides; empty when the register has none, so that the document says it is missing. */
    String committee(CaseFile file) {
        return organizations
                .organ(file.jurisdiction(), OrganKind.COMMITTEE)
                .map(organ -> organ.name())
                .orElse("");
    }

    /** 1978.05, as forms write months; ages are left to the reader, they change. */
    private static String month(LocalDate date) {
        return "%d.%02d".formatted(date.getYear(), date.getMonthValue());
    }
}
