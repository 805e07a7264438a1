package io.guicheng.support;

import io.guicheng.casework.Attachments;
import io.guicheng.casework.CaseFile;
import io.guicheng.casework.Cases;
import io.guicheng.engine.CaseVariables;
import io.guicheng.engine.Gate;
import io.guicheng.engine.Inbox;
import io.guicheng.engine.OpenTask;
import io.guicheng.engine.Procedures;
import io.guicheng.form.TaskForms;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.Actor;
import io.guicheng.organization.CommitteeMember;
import io.guicheng.organization.Jurisdiction;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import io.guicheng.registry.Official;
import io.guicheng.registry.Post;
import io.guicheng.registry.PostLevel;
import io.guicheng.registry.Quota;
import io.guicheng.registry.RegistryEditor;
import io.guicheng.registry.Relation;
import io.guicheng.registry.Tenure;
import io.guicheng.selection.Candidate;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Meeting;
import io.guicheng.selection.Meetings;
import io.guicheng.selection.Motion;
import io.guicheng.selection.MotionPost;
import io.guicheng.selection.Motions;
import io.guicheng.selection.Opinion;
import io.guicheng.selection.Opinions;
import io.guicheng.selection.Recommendation;
import io.guicheng.selection.Recommendations;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A fictional town for tests of the later phases of a selection: its organs, nine members of the standing committee, and officials and
 * posts as a test needs them. A case starts in the middle, with candidates whose vetting is over.
 */
public final class SelectionTown {

    public static final String TOWN = "990300";
    public static final String ORGANIZER = "t-org";
    public static final String DISCIPLINE = "t-disc";
    public static final String SECRETARY = "t-office";
    public static final String LEADER = "t-leader";
    public static final String DEPUTY_LEADER = "t-leader2";
    public static final LocalDate TODAY = LocalDate.of(2026, 9, 28);

    private static int numbers;

    private final ApplicationContext beans;

    public SelectionTown(ApplicationContext beans) {
        this.beans = beans;
        today(TODAY);
        if (get(Organizations.class).jurisdiction(TOWN).isEmpty()) {
            inTransaction(this::settle);
        }
    }

    /** Nine in the morning of this day in China. */
    public static void today(LocalDate day) {
        ClockUtil.setCurrentTime(
                Date.from(day.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant()));
    }

    public <T> T get(Class<T> type) {
        return beans.getBean(type);
    }

    public void inTransaction(Runnable work) {
        get(TransactionTemplate.class).executeWithoutResult(status -> work.run());
    }

    private void settle() {
        var editor = get(OrganizationEditor.class);
        editor.put(new Jurisdiction(TOWN, "临溪县", "county", null));
        for (var kind : new OrganKind[] {
            OrganKind.ORGANIZATION,
            OrganKind.DISCIPLINE,
            OrganKind.COMMITTEE_OFFICE,
            OrganKind.AUDIT,
            OrganKind.AGRICULTURE
        }) {
            editor.put(new Organ(organ(kind), TOWN, kind, "临溪县" + kind.chinese()));
        }
        person(ORGANIZER, "组织经办", OrganKind.ORGANIZATION, SeatRole.CLERK);
        person(LEADER, "组织分管", OrganKind.ORGANIZATION, SeatRole.LEADER_IN_CHARGE);
        person(DEPUTY_LEADER, "组织另一分管", OrganKind.ORGANIZATION, SeatRole.LEADER_IN_CHARGE);
        person(DISCIPLINE, "纪委经办", OrganKind.DISCIPLINE, SeatRole.CLERK);
        person(SECRETARY, "党办秘书", OrganKind.COMMITTEE_OFFICE, SeatRole.CLERK);
        for (var i = 1; i <= 9; i++) {
            official("t-m" + i, "常委" + i);
            editor.put(
                    new CommitteeMember("m" + i, TOWN, "常委" + i, i == 1 ? "书记" : "常委", TOWN + "-t-m" + i, i == 1, i));
        }
    }

    private void person(String id, String name, OrganKind kind, SeatRole role) {
        get(OrganizationEditor.class).put(new Person(id, name, null, true));
        get(OrganizationEditor.class).seat(id, organ(kind), role);
    }

    public static String organ(OrganKind kind) {
        return TOWN + "-" + kind.key();
    }

    public String official(String id, String name) {
        var key = TOWN + "-" + id;
        get(RegistryEditor.class)
                .add(new Official(
                        key,
                        name,
                        TOWN,
                        "男",
                        LocalDate.of(1982, 3, 4),
                        LocalDate.of(2004, 7, 1),
                        LocalDate.of(2006, 7, 1),
                        "本科",
                        5,
                        600,
                        3,
                        "称职",
                        false,
                        false,
                        "健康"));
        return key;
    }

    public Actor actor(String userId) {
        var organizations = get(Organizations.class);
        return organizations.actor(organizations.person(userId).orElseThrow());
    }

    /** A new case with a motion, recommended on the given day. */
    public SelectionCase open(LocalDate recommendedOn, String... names) {
        var opened = new SelectionCase[1];
        inTransaction(() -> {
            var file = get(Cases.class)
                    .open("cadre-selection", "CS", "测试动议", TOWN, organ(OrganKind.ORGANIZATION), ORGANIZER);
            var selection = new SelectionCase(file, new ArrayList<>());
            var votes = new ArrayList<Recommendation.Votes>();
            var posts = new ArrayList<MotionPost>();
            for (var name : names) {
                var number = ++numbers;
                var official = official("t-g" + number, name);
                var post = post("t-p" + number, true, number);
                get(RegistryEditor.class)
                        .add(new Tenure(
                                official,
                                null,
                                "临溪县某乡镇镇长",
                                PostLevel.TOWN_CHIEF,
                                true,
                                LocalDate.of(2020, 1, 1),
                                null,
                                false));
                posts.add(new MotionPost(post.id(), 1, "", "", false));
                votes.add(new Recommendation.Votes(official, post.id(), 40));
            }
            get(Motions.class)
                    .write(
                            file.key(),
                            new Motion("分析", "范围", "方式", false, false, false, false, List.of()),
                            posts,
                            List.of());
            get(Recommendations.class)
                    .write(file.key(), new Recommendation(Recommendation.Kind.MEETING, recommendedOn, 60, 55, votes));
            for (var vote : votes) {
                var candidate = get(Candidates.class).nominate(file.key(), vote.officialId(), vote.postId());
                get(Candidates.class).move(candidate.id(), CandidateState.TABLED);
                get(Cases.class).concerns(file.key(), vote.officialId());
                selection.ids().add(candidate.id());
            }
            opened[0] = selection;
        });
        return opened[0];
    }

    private Post post(String id, boolean probation, int number) {
        var organ = TOWN + "-unit-" + number;
        get(OrganizationEditor.class).put(new Organ(organ, TOWN, OrganKind.AGRICULTURE, "临溪县测试单位" + number));
        var post = new Post(id, TOWN, organ, "测试单位" + number + "副局长", PostLevel.TOWN_CHIEF, probation);
        get(RegistryEditor.class).add(post);
        get(RegistryEditor.class)
                .add(new Quota(organ, PostLevel.TOWN_CHIEF, 20, 15, 3, 2, 10, 5, PostLevel.TOWN_CHIEF));
        return post;
    }

    /** A case in the middle of its way: the candidates' ids in the order of their names. */
    public record SelectionCase(CaseFile file, List<String> ids) {

        public CaseKey key() {
            return file.key();
        }

        public String id(int number) {
            return ids.get(number);
        }
    }

    public Candidate candidate(String id) {
        return get(Candidates.class).get(id);
    }

    /** A case whose only candidate was carried today. */
    public SelectionCase carried(String name) {
        var selection = open(LocalDate.now(get(Clock.class)).minusMonths(2), name);
        inTransaction(() -> {
            var meetings = get(Meetings.class);
            var today = LocalDate.now(get(Clock.class));
            var planned = meetings.plan(selection.key(), today, "讨论干部任免", 9);
            meetings.hold(
                    new Meeting(
                            planned.id(),
                            planned.caseKey(),
                            today,
                            today,
                            planned.agenda(),
                            9,
                            9,
                            Meeting.Result.HELD,
                            ""),
                    List.of(),
                    List.of());
            meetings.count(planned.id(), new Meeting.Count(selection.id(0), 9, 0, 0, "CARRIED", ""));
            get(Candidates.class).move(selection.id(0), CandidateState.CARRIED);
        });
        return selection;
    }

    /** What is wrong with these fields, as the browser is told; fails when nothing is. */
    public List<FieldError> refused(String userId, CaseKey key, String step, Map<String, Object> fields) {
        try {
            complete(userId, key, step, fields);
        } catch (RefusedInput refused) {
            return refused.errors();
        }
        throw new AssertionError(step + " was accepted: " + fields);
    }

    public void relate(String officialId, String member) {
        inTransaction(() -> get(RegistryEditor.class).relate(new Relation(officialId, TOWN + "-t-" + member, "兄弟姐妹")));
    }

    public void opinion(String candidateId, LocalDate givenOn, LocalDate validUntil) {
        inTransaction(() -> get(Opinions.class)
                .give(new Opinion(
                        candidateId,
                        organ(OrganKind.AUDIT),
                        Opinion.Verdict.CLEAR,
                        "无不良反映",
                        ORGANIZER,
                        givenOn,
                        validUntil)));
    }

    public void start(String procedure, CaseKey key, Map<String, Object> more) {
        var variables = new HashMap<>(CaseVariables.JURISDICTION.as(TOWN));
        variables.putAll(more);
        inTransaction(() -> get(Procedures.class).start(procedure, key, ORGANIZER, variables));
    }

    /** Runs a case's own model from one of its nodes on, as if everything before had happened. */
    public void startBefore(String node, CaseKey key) {
        Gate.open(() -> get(RuntimeService.class)
                .createProcessInstanceByKey("cadre-selection")
                .businessKey(key.value())
                .setVariables(CaseVariables.JURISDICTION.as(TOWN))
                .startBeforeActivity(node)
                .execute());
    }

    /** The open tasks of a case by step, such as {@code deliberation.consult}. */
    public List<String> steps(CaseKey key) {
        return get(Inbox.class).ofCase(key).stream()
                .map(task -> task.procedure() + "." + task.step())
                .sorted()
                .toList();
    }

    public OpenTask task(CaseKey key, String step) {
        return get(Inbox.class).ofCase(key).stream()
                .filter(task -> task.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task " + step + " among " + steps(key)));
    }

    public Map<String, Object> data(String userId, CaseKey key, String step) {
        return get(TaskForms.class).form(actor(userId), task(key, step).id()).data();
    }

    public void complete(String userId, CaseKey key, String step, Map<String, Object> fields) {
        get(TaskForms.class).complete(actor(userId), task(key, step).id(), fields);
    }

    /** From 酝酿 to the end of a meeting today that goes as the sitting says. */
    public void deliberate(CaseKey key, Sitting sitting) {
        var today = LocalDate.now(get(Clock.class)).toString();
        complete(
                ORGANIZER,
                key,
                "consult",
                Map.of(
                        "note",
                        "已酝酿",
                        "consulted",
                        List.of(Map.of("person", "王某", "position", "副书记", "on", today, "view", "AGREE"))));
        complete(SECRETARY, key, "prepareMeeting", Map.of("plannedOn", today, "agenda", "讨论干部任免"));
        complete(
                SECRETARY,
                key,
                "holdMeeting",
                Map.of(
                        "held",
                        "HELD",
                        "heldOn",
                        today,
                        "meeting",
                        sitting.value(),
                        "method",
                        "HANDS",
                        "recording",
                        upload(SECRETARY, key, "holdMeeting", "录音.mp3"),
                        "minutes",
                        upload(SECRETARY, key, "holdMeeting", "纪要.pdf")));
    }

    /** From the notice to the talk, for the task that waits first. */
    public void appoint(CaseKey key) {
        var published = LocalDate.now(get(Clock.class));
        complete(
                ORGANIZER,
                key,
                "publishNotice",
                Map.of("place", "政府网站", "publishedOn", published.toString(), "achievements", "工作实绩"));
        var after = published.plusDays(16);
        today(after);
        complete(ORGANIZER, key, "receiveObjections", Map.of("action", "CLOSE"));
        complete(
                ORGANIZER,
                key,
                "issueAppointment",
                Map.of("documentNo", "临组干〔2026〕9 号", "effectiveOn", after.toString()));
        complete(
                ORGANIZER,
                key,
                "holdTalk",
                Map.of(
                        "talkOn",
                        after.toString(),
                        "talkBy",
                        "组织部部长",
                        "topics",
                        List.of("INTEGRITY"),
                        "content",
                        "谈话要点"));
    }

    /** An uploaded file as a form's value. */
    public List<Map<String, Object>> upload(String userId, CaseKey key, String step, String name) {
        var head = name.endsWith("mp3") ? "ID3\u0003\u0000\u0000\u0000\u0000\u0000\u0000" : "%PDF-1.7\n";
        var file = get(Attachments.class)
                .store(task(key, step).id(), userId, null, name, (head + name).getBytes(StandardCharsets.ISO_8859_1));
        return List.of(Map.of("id", file.id()));
    }
}
