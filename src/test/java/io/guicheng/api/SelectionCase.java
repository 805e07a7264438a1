package io.guicheng.api;

import io.guicheng.casework.Attachments;
import io.guicheng.casework.Cases;
import io.guicheng.casework.Dossier;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.OrganKind;
import io.guicheng.selection.Candidate;
import io.guicheng.selection.CandidateState;
import io.guicheng.selection.Candidates;
import io.guicheng.selection.Consent;
import io.guicheng.selection.Consents;
import io.guicheng.selection.Criterion;
import io.guicheng.selection.Meeting;
import io.guicheng.selection.Meetings;
import io.guicheng.selection.Motion;
import io.guicheng.selection.MotionPost;
import io.guicheng.selection.Motions;
import io.guicheng.selection.Must;
import io.guicheng.selection.Notice;
import io.guicheng.selection.Notices;
import io.guicheng.selection.Opinion;
import io.guicheng.selection.Opinions;
import io.guicheng.selection.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.annotation.Transactional;

/** Writes a selection case straight into the registers, as its steps would have: the interface only reads them. */
@TestComponent
@Transactional
class SelectionCase {

    static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private Cases cases;

    @Autowired
    private Dossier dossier;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Motions motions;

    @Autowired
    private Candidates candidates;

    @Autowired
    private Opinions opinions;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Notices notices;

    @Autowired
    private Consents consents;

    /** The case and the ids of what was handed in with it. */
    record Written(CaseKey key, String auditFile, String motionFile, List<Candidate> candidates) {}

    /** The organs that take part in every such case. */
    static final List<OrganKind> TAKING_PART = List.of(
            OrganKind.ORGANIZATION,
            OrganKind.DISCIPLINE,
            OrganKind.COMMITTEE_OFFICE,
            OrganKind.AUDIT,
            OrganKind.HEALTH,
            OrganKind.ESTABLISHMENT);

    Written write(int candidateCount, List<OrganKind> opinionOf) {
        var key = cases.open(
                        "cadre-selection",
                        "CS",
                        "云泽市：农业农村局班子",
                        ApiFixture.CITY,
                        ApiFixture.organ(OrganKind.ORGANIZATION),
                        "org1")
                .key();
        TAKING_PART.forEach(kind -> cases.involves(key, ApiFixture.organ(kind)));
        motions.write(
                key,
                new Motion("班子缺额", "市直部门", "民主推荐", false, false, false, false, List.of()),
                List.of(new MotionPost("990100-P-01", 1, "符合资格条件", "预审发现职数可用", false)),
                List.of());
        var motionFile = file(key, "cadre-selection.draftMotion", "org1", OrganKind.ORGANIZATION, "动议方案.pdf");
        var auditFile = file(key, "candidate-vetting.giveOpinion", "audit1", OrganKind.AUDIT, "审计 底稿“一”.pdf");
        var written = new ArrayList<Candidate>();
        for (int i = 1; i <= candidateCount; i++) {
            var candidate = candidates.nominate(key, ApiFixture.official(i), "990100-P-01");
            cases.concerns(key, ApiFixture.official(i));
            written.add(candidate);
            vet(candidate, opinionOf);
        }
        meet(key, written);
        consents.record(key, new Consent("case", Consent.Answer.CONSENTED, "报审缘由机密", "报审意见机密", "org1", DAY));
        record(key, auditFile);
        return new Written(key, auditFile, motionFile, written);
    }

    /** A county's department handed something in. */
    void organsAnswered(CaseKey key) {
        dossier.append(
                key,
                new Dossier.Author("county1", "990101-organization"),
                "completed",
                "cadre-selection.draftMotion",
                Map.of("name", "分析研判和动议", "分析", "县委组织部分析机密"));
    }

    private void vet(Candidate candidate, List<OrganKind> opinionOf) {
        var id = candidate.id();
        candidates.move(id, CandidateState.NOT_TABLED);
        candidates.writeCriteria(id, List.of(new Criterion("workYears", "工龄", true, "FAIL", "资格数字二十四年", "S2-23a")));
        candidates.writeReasons(id, List.of(new Reason("opinion", "不上会理由机密", "S1-5.2b S2-23c")));
        must(id, "archive", "CLEAR", "档案核查机密", OrganKind.ORGANIZATION);
        must(id, "personal", "MINOR", "事项漏报机密", OrganKind.ORGANIZATION);
        must(id, "discipline", "BLOCKS", "纪委意见机密", OrganKind.DISCIPLINE);
        must(id, "petition", "OPEN", "信访线索机密", OrganKind.ORGANIZATION);
        opinionOf.forEach(kind -> opinions.give(new Opinion(
                id,
                ApiFixture.organ(kind),
                Opinion.Verdict.AFFECTING,
                kind.chinese() + "理由机密",
                "audit1",
                DAY,
                DAY.plusDays(kind == OrganKind.AUDIT ? 1 : 180))));
    }

    private void must(String candidate, String must, String verdict, String summary, OrganKind kind) {
        candidates.writeMust(candidate, new Must(must, verdict, summary, "org1", ApiFixture.organ(kind), DAY));
    }

    private void meet(CaseKey key, List<Candidate> all) {
        var planned = meetings.plan(key, DAY, "议题", 9);
        var held = new Meeting(planned.id(), key.value(), DAY, DAY, "议题", 9, 7, Meeting.Result.HELD, "会议备注机密");
        meetings.hold(
                held,
                List.of(
                        new Meeting.Attendance("M1", "委员甲", true, ""),
                        new Meeting.Attendance("M2", "委员乙", false, "请假缘由机密")),
                all.stream()
                        .map(one -> new Meeting.Statement(one.id(), "M1", Meeting.Stance.DISAGREE, 1))
                        .toList());
        all.forEach(
                one -> meetings.count(planned.id(), new Meeting.Count(one.id(), 3, 2, 2, "NOT_CARRIED", "会上新问题机密")));
        all.forEach(one -> {
            notices.publish(new Notice(one.id(), DAY, DAY.plusDays(7), "市政府网站", "实绩", ""));
            notices.object(one.id(), DAY, "公示异议机密", true);
        });
    }

    private String file(CaseKey key, String step, String userId, OrganKind kind, String name) {
        var stored = attachments.store("task-of-" + key, userId, ApiFixture.organ(kind), name, ApiTest.PDF);
        attachments.attach(List.of(stored.id()), key, step);
        return stored.id();
    }

    private void record(CaseKey key, String auditFile) {
        entry(
                key,
                "org1",
                OrganKind.ORGANIZATION,
                "completed",
                "cadre-selection.draftMotion",
                Map.of("name", "分析研判和动议", "clauses", "S1-5.1", "model", "", "values", Map.of("analysis", "x")));
        entry(
                key,
                "audit1",
                OrganKind.AUDIT,
                "completed",
                "candidate-vetting.giveOpinion",
                Map.of(
                        "name", "有关机关意见",
                        "clauses", "S1-5.2a",
                        "结论", "案卷审计内容机密",
                        "attachments", List.of(Map.of("id", auditFile, "name", "审计底稿.pdf", "sha256", "0"))));
        entry(
                key,
                "office1",
                OrganKind.COMMITTEE_OFFICE,
                "completed",
                "deliberation.holdMeeting",
                Map.of("name", "讨论决定", "表态", "案卷表态内容机密"));
        dossier.append(
                key,
                Dossier.Author.SERVER,
                "rule",
                "candidate-vetting.conclusion",
                Map.of("candidate", key + "-01", "conclusion", "规则结论机密", "fired", List.of("opinion AFFECTING → R3")));
        dossier.append(
                key,
                new Dossier.Author("relative1", null),
                "recusal-refused",
                "cadre-selection.draftMotion open",
                Map.of("原因", "回避缘由机密"));
    }

    private void entry(CaseKey key, String userId, OrganKind kind, String what, String step, Map<String, ?> content) {
        dossier.append(key, new Dossier.Author(userId, ApiFixture.organ(kind)), what, step, content);
    }
}
