package io.guicheng.procedure.appointment;

import static io.guicheng.selection.SelectionVariables.CANDIDATE;

import io.guicheng.clause.Parameters;
import io.guicheng.form.Input;
import io.guicheng.form.Problems;
import io.guicheng.form.Step;
import io.guicheng.form.Work;
import io.guicheng.kernel.Refused;
import io.guicheng.registry.IntegrityEntry;
import io.guicheng.registry.IntegrityFiles;
import io.guicheng.registry.Officials;
import io.guicheng.registry.Petition;
import io.guicheng.registry.Petitions;
import io.guicheng.registry.Post;
import io.guicheng.registry.Posts;
import io.guicheng.selection.Appointments;
import io.guicheng.selection.CandidateCards;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Notice;
import io.guicheng.selection.Notices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 办理任职: the document, and with it the entries in every register that an appointment changes. */
@Component
class IssueAppointment implements Step {

    private final NoticeFacts facts;
    private final Decided decided;
    private final Notices notices;
    private final Candidates candidates;
    private final CandidateCards cards;
    private final Appointments appointments;
    private final Officials officials;
    private final Petitions petitions;
    private final Posts posts;
    private final IntegrityFiles integrityFiles;
    private final Parameters parameters;
    private final Clock clock;

    IssueAppointment(
            NoticeFacts facts,
            Decided decided,
            Notices notices,
            Candidates candidates,
            CandidateCards cards,
            Appointments appointments,
            Officials officials,
            Petitions petitions,
            Posts posts,
            IntegrityFiles integrityFiles,
            Parameters parameters,
            Clock clock) {
        this.facts = facts;
        this.decided = decided;
        this.notices = notices;
        this.candidates = candidates;
        this.cards = cards;
        this.appointments = appointments;
        this.officials = officials;
        this.petitions = petitions;
        this.posts = posts;
        this.integrityFiles = integrityFiles;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return AppointmentProcedure.KEY;
    }

    @Override
    public String task() {
        return "issueAppointment";
    }

    @Override
    public Map<String, Object> data(Work work) {
        var candidate = CANDIDATE.from(work.variables());
        var decidedOn = decided.on(work.caseKey(), candidate);
        var until = probationUntil(work, cards.post(candidates.get(candidate)), decidedOn);
        return Map.of(
                "facts",
                facts.of(candidate),
                "rule",
                "任职时间从讨论决定之日 %s 起计算；%s".formatted(decidedOn, until == null ? "该职位没有试用期" : "试用期到 " + until));
    }

    @Override
    public Map<String, Object> complete(Work work, Input input) {
        var id = CANDIDATE.from(work.variables());
        var candidate = candidates.get(id);
        var lastDay = notices.find(id).map(Notice::lastDay).orElseThrow();
        var effectiveOn = input.day("effectiveOn");
        var problems = new Problems();
        problems.addIf(!effectiveOn.isAfter(lastDay), "effectiveOn", "“发文日期”应在公示期满（" + lastDay + "）之后");
        problems.addIf(effectiveOn.isAfter(work.today()), "effectiveOn", "“发文日期”不能晚于今天");
        problems.refuse();
        if (petitions.about(candidate.officialId()).stream().anyMatch(Petition::blocks)) {
            throw new Refused("登记簿中有具体、可查且尚未办结的线索，须先查清，暂缓办理任职");
        }
        var post = cards.post(candidate);
        var decidedOn = decided.on(work.caseKey(), id);
        // first what is given up, so that a move within the same organ and level needs no second place
        officials.appoint(candidate.officialId(), post, decidedOn, !input.flag("keepFormer"));
        posts.fill(post.organId(), post.level());
        appointments.issue(id, decidedOn, effectiveOn, input.text("documentNo"), probationUntil(work, post, decidedOn));
        integrityFiles.append(new IntegrityEntry(
                candidate.officialId(),
                clock.instant(),
                "任职",
                "任%s（%s），%s讨论决定".formatted(post.title(), input.text("documentNo"), decidedOn),
                work.caseKey().value()));
        candidates.move(id, CandidateState.APPOINTED);
        var variables = new HashMap<>(
                AppointmentProcedure.CHIEF_APPOINTED.as(post.level().isChief()));
        variables.putAll(AppointmentProcedure.APPOINTED_OFFICIAL.as(candidate.officialId()));
        variables.putAll(AppointmentProcedure.APPOINTED_POST.as(post.id()));
        return variables;
    }

    private @Nullable LocalDate probationUntil(Work work, Post post, LocalDate decidedOn) {
        return post.probation()
                ? decidedOn.plus(parameters.period("selection.probation", work.jurisdiction(), decidedOn))
                : null;
    }
}
