package io.guicheng.procedure.reminderinterview;

import io.guicheng.casework.CaseFile;
import io.guicheng.clause.Parameters;
import io.guicheng.document.CaseDocuments;
import io.guicheng.document.OfficialDate;
import io.guicheng.organization.Organizations;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import io.guicheng.talks.Interview;
import io.guicheng.talks.Interviews;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 函询通知书, 诫勉书 and 谈话记录: offered once the talk is approved, since they are handed over and signed in the step that records them; what
 * is not known yet stays blank for the pen. The organ that handles the talk has them, and nobody else.
 */
@Component
class InterviewDocuments implements CaseDocuments {

    private final Interviews interviews;
    private final Kinds kinds;
    private final Officials officials;
    private final Organizations organizations;
    private final Parameters parameters;

    InterviewDocuments(
            Interviews interviews,
            Kinds kinds,
            Officials officials,
            Organizations organizations,
            Parameters parameters) {
        this.interviews = interviews;
        this.kinds = kinds;
        this.officials = officials;
        this.organizations = organizations;
        this.parameters = parameters;
    }

    @Override
    public boolean knows(String procedure) {
        return ReminderInterview.KEY.equals(procedure);
    }

    @Override
    public List<Offer> of(CaseFile file) {
        var interview = interviews.get(file.key());
        var kind = kinds.kind(interview.kind());
        var decidedOn = decidedOn(interview, kind);
        if (decidedOn == null) {
            return List.of();
        }
        var people =
                List.copyOf(officials.find(interviews.officials(file.key())).values());
        var offers = new ArrayList<Offer>();
        for (var person : people) {
            if (kind.written()) {
                offers.add(offer(file, "written-inquiry", person, inquiry(file, interview, kind, person, decidedOn)));
            } else if (!kind.effect().isEmpty()) {
                offers.add(offer(file, "admonition", person, admonition(file, interview, kind, person, decidedOn)));
            }
        }
        if (!kind.written() && !people.isEmpty()) {
            var names = people.stream().map(Official::name).collect(Collectors.joining("、"));
            offers.add(
                    new Offer("talk-record", "talk", names, file.ownerOrgan(), record(file, interview, kind, names)));
        }
        return offers;
    }

    /** When the last of those whose approval the kind asks for gave it; null before. */
    private static @Nullable LocalDate decidedOn(Interview interview, Kinds.Kind kind) {
        return switch (kind.approval()) {
            case NONE -> LocalDate.MIN;
            case HEAD -> interview.approvedOn();
            case SECRETARY -> interview.confirmedOn();
        };
    }

    private static Offer offer(CaseFile file, String document, Official person, Map<String, Object> values) {
        return new Offer(document, person.id(), person.name(), file.ownerOrgan(), values);
    }

    private Map<String, Object> inquiry(
            CaseFile file, Interview interview, Kinds.Kind kind, Official person, LocalDate decidedOn) {
        var values = to(file, person);
        values.put("reason", interview.reason());
        values.put("questions", text(interview.questions()));
        var sentOn = interview.inquiredOn();
        values.put(
                "workingDays",
                parameters.number(kind.answer(), file.jurisdiction(), sentOn == null ? decidedOn : sentOn));
        values.put("sentOn", day(sentOn));
        values.put("due", day(interview.answerDue()));
        return values;
    }

    private Map<String, Object> admonition(
            CaseFile file, Interview interview, Kinds.Kind kind, Official person, LocalDate decidedOn) {
        var values = to(file, person);
        values.put("situation", kinds.situation(interview.situation()).name());
        values.put("reason", interview.reason());
        values.put("decidedOn", OfficialDate.of(decidedOn));
        values.put(
                "months",
                parameters.period(kind.bar(), file.jurisdiction(), decidedOn).toTotalMonths());
        return values;
    }

    private Map<String, Object> record(CaseFile file, Interview interview, Kinds.Kind kind, String names) {
        var values = new LinkedHashMap<String, Object>();
        values.put("issuer", organ(file));
        values.put("kind", kind.name());
        values.put("people", names);
        values.put("reason", interview.reason());
        values.put("talkOn", day(interview.talkOn()));
        values.put("talkBy", text(interview.talkBy()));
        values.put("content", text(interview.content()));
        values.put("attitude", text(interview.attitude()));
        return values;
    }

    private Map<String, Object> to(CaseFile file, Official person) {
        var values = new LinkedHashMap<String, Object>();
        values.put("issuer", organ(file));
        values.put("name", person.name());
        values.put("currentPosts", officials.postsInWords(person.id()));
        return values;
    }

    private String organ(CaseFile file) {
        return organizations.organName(file.ownerOrgan());
    }

    private static String text(@Nullable String known) {
        return known == null ? "" : known;
    }

    private static String day(@Nullable LocalDate known) {
        return known == null ? "" : OfficialDate.of(known);
    }
}
