package io.guicheng.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.guicheng.api.CaseVisits;
import io.guicheng.casework.Attachments;
import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.casework.Dossier;
import io.guicheng.consistency.ConsistencyCheck;
import io.guicheng.consistency.Finding;
import io.guicheng.engine.Inbox;
import io.guicheng.engine.OpenTask;
import io.guicheng.form.StartForms;
import io.guicheng.form.TaskForms;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organizations;
import io.guicheng.selection.Candidate;
import io.guicheng.selection.Candidates;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Plays a selection case as its people do: every step goes through the same service as in the browser, with the same checks. Dates come
 * from the engine's clock, which the tests move.
 */
@TestComponent
@Import(CaseVisits.class)
public class CaseDriver {

    public static final String CLEAN = "990100-G-0010";
    public static final String ALSO_CLEAN = "990100-G-0011";
    public static final String WITH_OPEN_LEAD = "990100-G-0012";
    public static final String TOO_SHORT_IN_POST = "990100-G-0013";
    public static final String FILE_DISAGREES = "990100-G-0014";
    public static final String SHORT_OF_TRAINING = "990100-G-0015";
    public static final String MEMBERS_RELATIVE = "990100-G-0016";
    public static final String CONCEALED_PROPERTY = "990100-G-0017";
    public static final String POOR_APPRAISAL = "990100-G-0018";
    public static final String VACANT_POST = "990100-P-0001";
    public static final String FULL_POST = "990100-P-0002";

    /** Monday, the day after the demo data were made. */
    public static final LocalDate START = LocalDate.of(2026, 11, 23);

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] WAV = "RIFF$\0\0\0WAVEfmt \20\0\0\0\1\0\1\0@\37\0\0\200>\0\0\2\0\20\0data\0\0\0\0"
            .getBytes(StandardCharsets.ISO_8859_1);

    private static final List<String> OPINION_CLERKS = List.of(
            "tzb.clerk", "gaj.clerk", "fy.clerk", "jcy.clerk", "zfw.clerk", "xfj.clerk", "wjw.clerk", "sjj.clerk");

    private final Organizations organizations;
    private final TaskForms forms;
    private final StartForms starts;
    private final Inbox inbox;
    private final Cases cases;
    private final Attachments attachments;
    private final Candidates candidates;
    private final Dossier dossier;
    private final ManagementService management;
    private final Clock clock;
    private final DataSource database;
    private final CaseVisits visits;
    private Consumer<Runnable> watcher = Runnable::run;

    CaseDriver(
            Organizations organizations,
            TaskForms forms,
            StartForms starts,
            Inbox inbox,
            Cases cases,
            Attachments attachments,
            Candidates candidates,
            Dossier dossier,
            ManagementService management,
            Clock clock,
            DataSource database,
            CaseVisits visits) {
        this.organizations = organizations;
        this.forms = forms;
        this.starts = starts;
        this.inbox = inbox;
        this.cases = cases;
        this.attachments = attachments;
        this.candidates = candidates;
        this.dossier = dossier;
        this.management = management;
        this.clock = clock;
        this.database = database;
        this.visits = visits;
    }

    /** Whatever starts a case or completes a task from now on is run by this, which may count what it costs. */
    public void watchedBy(Consumer<Runnable> watcher) {
        this.watcher = watcher;
    }

    // ---- time

    public static void dateIs(LocalDate day) {
        ClockUtil.setCurrentTime(
                Date.from(day.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant()));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Moves the date and fires the timers that are due by then. */
    public void dateComes(LocalDate day) {
        dateIs(day);
        management
                .createJobQuery()
                .timers()
                .active()
                .executable()
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }

    /** A small PDF, for uploads of a start form. */
    public static byte[] pdf() {
        return PDF.clone();
    }

    // ---- people and tasks

    public Actor actor(String userId) {
        return organizations.actor(organizations.person(userId).orElseThrow());
    }

    public CaseKey start(String subject) {
        return begin("zzb.clerk", "cadre-selection", Map.of("subject", subject, "reason", "职位空缺，工作需要"));
    }

    /** Starts a case of any procedure as this person. */
    public CaseKey begin(String userId, String procedure, Map<String, Object> fields) {
        var actor = actor(userId);
        var begun = new CaseKey[1];
        watcher.accept(() -> begun[0] = starts.start(actor, procedure, fields).key());
        return begun[0];
    }

    /** Hands in a wrong start form and answers what was said about it. */
    public List<FieldError> refusedStart(String userId, String procedure, Map<String, Object> fields) {
        var refusal = catchThrowableOfType(RefusedInput.class, () -> begin(userId, procedure, fields));
        assertThat(refusal).as("refusal to start %s", procedure).isNotNull();
        return refusal.errors();
    }

    /** Completes a task by its id, whether it is in this person's inbox or not. */
    public void complete(String userId, String taskId, Map<String, Object> fields) {
        var actor = actor(userId);
        watcher.accept(() -> forms.complete(actor, taskId, fields));
    }

    public boolean visible(String userId, CaseKey key) {
        return cases.find(key, actor(userId)).isPresent();
    }

    public List<OpenTask> open(CaseKey key) {
        return inbox.ofCase(key);
    }

    public List<String> openSteps(CaseKey key) {
        return open(key).stream().map(OpenTask::step).sorted().toList();
    }

    /** The newest case of a procedure, for those that another case called for. */
    public CaseKey newest(String procedure) {
        return JdbcClient.create(database)
                .sql("select case_key from case_file where procedure_key = ? order by started_at desc, case_key desc")
                .param(procedure)
                .query(String.class)
                .list()
                .stream()
                .findFirst()
                .map(CaseKey::of)
                .orElseThrow(() -> new AssertionError("no case of " + procedure));
    }

    public CaseFile file(CaseKey key) {
        return cases.find(key).orElseThrow();
    }

    /** The open task of this step that this person may do. */
    public OpenTask task(String userId, CaseKey key, String step) {
        var actor = actor(userId);
        return open(key).stream()
                .filter(task ->
                        task.step().equals(step) && inbox.task(actor, task.id()).isPresent())
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no task " + step + " for " + userId + " among " + openSteps(key)));
    }

    public Map<String, Object> data(String userId, CaseKey key, String step) {
        return forms.form(actor(userId), task(userId, key, step).id()).data();
    }

    public void done(String userId, CaseKey key, String step, Map<String, Object> fields) {
        done(userId, key, step, task -> fields);
    }

    /** Fields that need an upload for the very task. */
    public void done(String userId, CaseKey key, String step, Function<String, Map<String, Object>> fields) {
        var task = task(userId, key, step).id();
        read(userId, key, task);
        complete(userId, task, fields.apply(task));
    }

    /** Does a task that was found open. */
    public void handIn(String userId, OpenTask task, Map<String, Object> fields) {
        read(userId, task.caseKey(), task.id());
        complete(userId, task.id(), fields);
    }

    /** As in the browser: the form is opened, and the page of the case, before anything is handed in. */
    private void read(String userId, CaseKey key, String task) {
        var reader = actor(userId);
        assertThat(forms.form(reader, task).data()).isNotNull();
        visits.open(reader, key);
    }

    /** Hands in something wrong, with an upload for the very task, and answers what was said about it. */
    public List<FieldError> refused(
            String userId, CaseKey key, String step, Function<String, Map<String, Object>> fields) {
        var refusal = catchThrowableOfType(RefusedInput.class, () -> done(userId, key, step, fields));
        assertThat(refusal).as("refusal of %s", step).isNotNull();
        return refusal.errors();
    }

    /** Hands in something wrong and answers what was said about it. */
    public List<FieldError> refused(String userId, CaseKey key, String step, Map<String, Object> fields) {
        var refusal = catchThrowableOfType(RefusedInput.class, () -> done(userId, key, step, fields));
        assertThat(refusal).as("refusal of %s", step).isNotNull();
        return refusal.errors();
    }

    public List<Map<String, Object>> pdf(String userId, String taskId, String name) {
        return upload(userId, taskId, name + ".pdf", PDF);
    }

    public List<Map<String, Object>> wav(String userId, String taskId, String name) {
        return upload(userId, taskId, name + ".wav", WAV);
    }

    private List<Map<String, Object>> upload(String userId, String taskId, String name, byte[] content) {
        return List.of(Map.of(
                "id", attachments.store(taskId, userId, null, name, content).id()));
    }

    public Candidate candidate(CaseKey key, String officialId) {
        return candidates.ofCase(key).stream()
                .filter(one -> one.officialId().equals(officialId))
                .findFirst()
                .orElseThrow();
    }

    // ---- the steps, as a careful person fills them in

    public static Map<String, Object> motion(String post) {
        var fields = new HashMap<String, Object>();
        fields.put("analysis", "班子结构和岗位需要已作分析研判");
        fields.put("posts", List.of(Map.of("postId", post, "seats", 1, "conditions", "符合条例规定的条件")));
        fields.put("scope", "全市范围");
        fields.put("method", "individual");
        fields.put("proposed", List.of());
        return fields;
    }

    public void draftMotion(CaseKey key, UnaryOperator<Map<String, Object>> change) {
        done("zzb.clerk", key, "draftMotion", change.apply(motion(VACANT_POST)));
    }

    public void confirmEstablishment(CaseKey key) {
        done(
                "bb.clerk",
                key,
                "confirmEstablishment",
                Map.of("quotas", data("bb.clerk", key, "confirmEstablishment").get("quotas"), "decision", "confirm"));
    }

    public Map<String, Object> recommendation(LocalDate day, String... officials) {
        return recommendationFor(VACANT_POST, day, officials);
    }

    public static Map<String, Object> recommendationFor(String post, LocalDate day, String... officials) {
        var votes = new ArrayList<Map<String, Object>>();
        for (var official : officials) {
            votes.add(Map.of("officialId", official, "postId", post, "votes", 30 - votes.size() % 10));
        }
        var fields = new HashMap<String, Object>();
        fields.put("talksHeldOn", day.toString());
        fields.put("talksDue", 40);
        fields.put("talksPresent", 36);
        fields.put("talksVotes", votes);
        fields.put("meetingHeldOn", day.toString());
        fields.put("meetingDue", 40);
        fields.put("meetingPresent", 36);
        fields.put("meetingVotes", votes);
        return fields;
    }

    public static Map<String, Object> nomination(String... officials) {
        return nominationFor(VACANT_POST, officials);
    }

    public static Map<String, Object> nominationFor(String post, String... officials) {
        return Map.of(
                "candidates",
                List.of(officials).stream()
                        .map(official -> Map.of("officialId", official, "postId", post, "situation", "none"))
                        .toList(),
                "reason",
                "综合日常了解、推荐情况和岗位匹配");
    }

    /** From the start to the vetting of these officials. */
    public CaseKey atVetting(String... officials) {
        var key = start("市农业农村局副局长选任");
        draftMotion(key, fields -> fields);
        confirmEstablishment(key);
        done("zzb.clerk", key, "recordRecommendation", recommendation(today().minusDays(5), officials));
        done("zzb.clerk", key, "nominateCandidates", nomination(officials));
        return key;
    }

    public void appraise(CaseKey key, boolean fit) {
        done("zzb.clerk", key, "appraise", task -> {
            var fields = new HashMap<String, Object>();
            fields.put("team", List.of(Map.of("name", "甲"), Map.of("name", "乙")));
            fields.put("noticeOn", today().minusDays(20).toString());
            fields.put("fromDay", today().minusDays(5).toString());
            fields.put("untilDay", today().minusDays(2).toString());
            fields.put("talks", 12);
            fields.put("mattersHandedOn", today().minusDays(4).toString());
            fields.put("strengths", "政治素质好，熟悉业务");
            fields.put("shortcomings", "有时急躁");
            fields.put("gates", List.of("politics", "conduct", "ability", "style", "integrity"));
            fields.put("conclusion", fit ? "fit" : "unfit");
            fields.put("note", fit ? "" : "群众公认度不高");
            fields.put("material", pdf("zzb.clerk", task, "考察材料"));
            return fields;
        });
    }

    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> rows(String userId, CaseKey key, String step) {
        return ((List<Map<String, Object>>) data(userId, key, step).get("items"))
                .stream().map(row -> (Map<String, Object>) new HashMap<>(row)).toList();
    }

    public void auditArchive(CaseKey key) {
        var rows = rows("zzb.clerk", key, "auditArchive");
        rows.stream().filter(row -> "".equals(row.get("resolution"))).forEach(row -> {
            row.put("resolution", "file");
            row.put("evidence", "经查阅入职审批表核准");
        });
        done("zzb.clerk", key, "auditArchive", Map.of("items", rows));
    }

    public void verifyPersonalMatters(CaseKey key) {
        var rows = rows("zzb.clerk", key, "verifyPersonalMatters");
        rows.stream()
                .filter(row -> "".equals(row.get("verified")))
                .forEach(row -> row.put("verified", row.get("reported")));
        done("zzb.clerk", key, "verifyPersonalMatters", Map.of("items", rows));
    }

    public void hearDiscipline(CaseKey key, String verdict) {
        done(
                "jw.clerk",
                key,
                "draftReply",
                Map.of(
                        "verdict",
                        verdict,
                        "grounds",
                        "CLEAR".equals(verdict) ? "" : "依据见附件",
                        "heardLocal",
                        "所在单位纪检机构无不同意见"));
        done("jw.head", key, "signFirst", Map.of("decision", "sign"));
        done("jw.leader", key, "signSecond", Map.of("decision", "sign"));
    }

    public void checkPetitions(CaseKey key) {
        done("jw.clerk", key, "checkPetitions", Map.of("judgement", "none", "checked", true));
    }

    public void giveOpinion(String userId, CaseKey key, String verdict) {
        done(
                userId,
                key,
                "giveOpinion",
                Map.of("verdict", verdict, "grounds", "CLEAR".equals(verdict) ? "" : "依据见回复函"));
    }

    /** All answers of the one candidate now in the four musts, all clear but those named. */
    public void fourMusts(CaseKey key, Map<String, String> verdicts) {
        auditArchive(key);
        verifyPersonalMatters(key);
        hearDiscipline(key, verdicts.getOrDefault("jw", "CLEAR"));
        checkPetitions(key);
        OPINION_CLERKS.forEach(clerk -> giveOpinion(clerk, key, verdicts.getOrDefault(clerk, "CLEAR")));
    }

    /** From the start to a case whose only candidate may be tabled. */
    public CaseKey tabled(String... officials) {
        var key = atVetting(officials);
        for (var ignored : officials) {
            appraise(key, true);
            fourMusts(key, Map.of());
        }
        return key;
    }

    public void consultAndPrepare(CaseKey key) {
        consult(key);
        prepare(key);
    }

    public void consult(CaseKey key) {
        done(
                "zzb.clerk",
                key,
                "consult",
                Map.of(
                        "consulted",
                        List.of(Map.of("person", "市委书记", "position", "书记", "on", today().toString(), "view", "AGREE")),
                        "note",
                        "意见一致"));
    }

    public void prepare(CaseKey key) {
        done("swb.clerk", key, "prepareMeeting", Map.of("plannedOn", today().toString(), "agenda", "讨论干部任免"));
    }

    /**
     * Holds the meeting with so many present, each candidate getting so many votes for; the chair comes and speaks last.
     *
     * @param agree votes for, by candidate's official id; the rest of those present vote against
     */
    public void holdMeeting(CaseKey key, int present, Map<String, Integer> agree, Map<String, String> newProblems) {
        done("swb.clerk", key, "holdMeeting", task -> meeting(key, task, present, agree, newProblems));
    }

    @SuppressWarnings("unchecked")
    public Map<String, Object> meeting(
            CaseKey key, String task, int present, Map<String, Integer> agree, Map<String, String> newProblems) {
        var data = data("swb.clerk", key, "holdMeeting");
        var members = (List<Map<String, Object>>) data.get("members");
        var tabled = (List<Map<String, Object>>) data.get("candidates");
        var attendance = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < members.size(); i++) {
            attendance.add(Map.of("member", members.get(i).get("id"), "present", i < present));
        }
        var statements = new ArrayList<Map<String, Object>>();
        for (var candidate : tabled) {
            var id = (String) candidate.get("id");
            var votes = agree.getOrDefault(candidates.get(id).officialId(), present);
            var speakers = new ArrayList<>(members.subList(1, present));
            speakers.add(members.get(0));
            speakers.removeIf(member -> ((List<String>) member.get("recusedFor")).contains(id));
            for (int i = 0; i < speakers.size(); i++) {
                statements.add(Map.of(
                        "candidate",
                        id,
                        "member",
                        speakers.get(i).get("id"),
                        "stance",
                        i < votes ? "agree" : "disagree",
                        "order",
                        i + 1));
            }
        }
        var fields = new HashMap<String, Object>();
        fields.put("held", "HELD");
        fields.put("heldOn", today().toString());
        fields.put("meeting", Map.of("attendance", attendance, "statements", statements));
        fields.put("method", "BALLOT");
        fields.put(
                "newProblems",
                newProblems.entrySet().stream()
                        .map(entry -> Map.of(
                                "candidate", candidate(key, entry.getKey()).id(), "problem", entry.getValue()))
                        .toList());
        fields.put("recording", wav("swb.clerk", task, "会议录音"));
        fields.put("minutes", pdf("swb.clerk", task, "会议纪要"));
        return fields;
    }

    /** Notice, its end without objection, appointment and talk. */
    public void appoint(CaseKey key) {
        publishNotice(key);
        dateIs(today().plusDays(12));
        done("zzb.clerk", key, "receiveObjections", Map.of("action", "CLOSE"));
        issueAppointment(key);
        holdTalk(key);
    }

    public void issueAppointment(CaseKey key) {
        done(
                "zzb.clerk",
                key,
                "issueAppointment",
                Map.of(
                        "documentNo",
                        "云任〔%d〕%s号"
                                .formatted(
                                        today().getYear(),
                                        key.value().substring(key.value().length() - 9)),
                        "effectiveOn",
                        today().toString()));
    }

    public void holdTalk(CaseKey key) {
        done(
                "zzb.clerk",
                key,
                "holdTalk",
                Map.of(
                        "talkOn",
                        today().toString(),
                        "talkBy",
                        "组织部部长",
                        "topics",
                        List.of("POLITICS", "DUTY", "INTEGRITY"),
                        "content",
                        "廉洁从政要求"));
    }

    public void publishNotice(CaseKey key) {
        done(
                "zzb.clerk",
                key,
                "publishNotice",
                Map.of("place", "云泽日报", "publishedOn", today().toString(), "achievements", "工作实绩突出"));
    }

    public void fileCase(CaseKey key) {
        done(
                "zzb.clerk",
                key,
                "fileCase",
                task -> Map.of(
                        "approvalForm", pdf("zzb.clerk", task, "任免审批表"),
                        "publicNotice", pdf("zzb.clerk", task, "公示"),
                        "appointmentNotice", pdf("zzb.clerk", task, "任职通知"),
                        "minutes", pdf("zzb.clerk", task, "会议纪要"),
                        "note", "齐备"));
    }

    public int dossierEntries(CaseKey key) {
        return dossier.entries(key).size();
    }

    public void dossierHolds(CaseKey key) {
        assertThat(dossier.verify(key).firstBad()).as("first bad dossier entry").isNull();
        assertThat(dossier.entries(key)).isNotEmpty();
        assertThat(findings(key)).as("what does not fit together").isEmpty();
    }

    /** A text that mentions a reporter is noted for good, also when the test around it is rolled back: forgets that it happened. */
    public void forgetMentions() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from reporter_access where event = 'MENTIONED'");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** What the check of consistency says about this case; other tests share the database. */
    private List<Finding> findings(CaseKey key) {
        try (var connection = database.getConnection()) {
            return ConsistencyCheck.run(connection, (done, total, next) -> {}).findings().stream()
                    .filter(finding -> key.value().equals(finding.caseKey()))
                    .toList();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
