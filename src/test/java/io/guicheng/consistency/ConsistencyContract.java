package io.guicheng.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.casework.Dossier;
import io.guicheng.form.CaseStops;
import io.guicheng.form.TaskForms;
import io.guicheng.kernel.CaseKey;
import io.guicheng.signers.Signers;
import io.guicheng.support.CaseDriver;
import io.guicheng.support.play.PetitionPlay;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A town with three cases, in order; then one thing after the other is damaged, found, and undone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConsistencyContract {

    @Autowired
    private CaseDriver town;

    @Autowired
    private TaskForms forms;

    @Autowired
    private CaseStops stops;

    @Autowired
    private Signers signers;

    @Autowired
    private Dossier dossier;

    @Autowired
    private DataSource database;

    /** Appointed and on probation, so that a timer waits. */
    private CaseKey served;

    /** In the four musts, with open tasks, one opinion, a draft, an organ that was added and one that was taken off again. */
    private CaseKey vetted;

    private CaseKey withdrawn;

    @BeforeAll
    void threeCases() {
        CaseDriver.dateIs(CaseDriver.START);
        vetted = town.atVetting(CaseDriver.ALSO_CLEAN);
        town.appraise(vetted, true);
        town.giveOpinion("tzb.clerk", vetted, "CLEAR");
        town.hearDiscipline(vetted, "CLEAR");
        forms.draft(
                town.actor("gaj.clerk"),
                town.task("gaj.clerk", vetted, "giveOpinion").id(),
                Map.of("grounds", "尚未写完"));
        addAndTakeOff();
        served = town.tabled(CaseDriver.CLEAN);
        town.consultAndPrepare(served);
        town.holdMeeting(served, 9, Map.of(CaseDriver.CLEAN, 8), Map.of());
        town.appoint(served);
        town.fileCase(served);
        withdrawn = town.start("提出后撤回");
        forms.draft(
                town.actor("zzb.clerk"),
                town.task("zzb.clerk", withdrawn, "draftMotion").id(),
                Map.of("analysis", "尚未写完"));
        stops.withdraw(town.actor("zzb.clerk"), withdrawn, "职位另有安排");
    }

    private void addAndTakeOff() {
        var clerk = town.actor("zzb.clerk");
        var asked = town.task("gaj.clerk", vetted, "giveOpinion");
        var place = new Signers.Place(asked.instanceId(), asked.step());
        signers.add(clerk, vetted, place, "990100-finance", "分管过财政资金");
        var task = signers.add(clerk, vetted, place, "990100-water", "在该局任过职");
        signers.remove(clerk, vetted, task, "任职时间很短");
    }

    @Test
    void a_town_in_order_has_no_findings() throws SQLException {
        try (var connection = database.getConnection()) {
            var result = ConsistencyCheck.run(connection, (done, total, next) -> {});

            assertThat(result.findings()).isEmpty();
            assertThat(result.holds()).isTrue();
            assertThat(result.checks()).extracting(Result.Checked::key).isEqualTo(ConsistencyCheck.keys());
        }
    }

    @Test
    void a_case_that_another_called_for_is_in_order_although_nobody_opened_it() throws SQLException {
        var petition = new PetitionPlay(town);
        petition.unfound(town.begin("jw.clerk", PetitionPlay.KEY, petition.letter()));
        assertThat(town.file(town.newest("clarification")).initiator()).isEqualTo("system");

        try (var connection = database.getConnection()) {
            var result = ConsistencyCheck.run(connection, (done, total, next) -> {});

            assertThat(result.findings()).isEmpty();
        }
    }

    @Test
    void the_check_sees_one_moment_and_writes_nothing() throws SQLException {
        try (var connection = database.getConnection();
                var snapshot = Snapshot.of(connection)) {
            var before = count(snapshot);
            try (var other = database.getConnection();
                    var statement = other.createStatement()) {
                statement.execute("insert into task_draft (task_id, user_id, content, saved_at)"
                        + " values ('later', 'zzb.clerk', '{}', current_timestamp)");
                try {
                    assertThat(count(snapshot)).isEqualTo(before);
                } finally {
                    statement.execute("delete from task_draft where task_id = 'later'");
                }
            }
        }
    }

    @Test
    void what_was_erased_by_law_is_no_finding() throws SQLException {
        var appraisal = dossier.entries(vetted).stream()
                .filter(entry -> entry.step().equals("candidate-vetting.appraise"))
                .findFirst()
                .orElseThrow();

        dossier.erase(vetted, appraisal.seq(), new Dossier.Author("jw.head", null, null), "某号决定");

        try (var connection = database.getConnection()) {
            var result = ConsistencyCheck.run(connection, (done, total, next) -> {});

            assertThat(result.findings()).isEmpty();
        }
    }

    private static int count(Snapshot snapshot) throws SQLException {
        var counted = new int[1];
        snapshot.each("select count(*) from task_draft", row -> counted[0] = row.getInt(1));
        return counted[0];
    }

    @ParameterizedTest
    @MethodSource("damages")
    void damage_is_found_and_named(Damage damage) throws SQLException {
        try (var connection = database.getConnection()) {
            withoutForeignKeys(connection, true);
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                for (var sql : damage.sql()) {
                    var changed = statement.executeUpdate(filled(sql));
                    assertThat(changed).as("rows touched by %s", filled(sql)).isPositive();
                }
                var result = ConsistencyCheck.run(Snapshot.within(connection), (done, total, next) -> {});

                assertThat(result.findings())
                        .as(damage.name())
                        .filteredOn(finding -> finding.invariant().equals(damage.invariant()))
                        .isNotEmpty()
                        .allSatisfy(finding -> assertThat(finding.toString()).matches(".*\\p{IsHan}.*"))
                        .anySatisfy(finding -> assertThat(finding.toString()).contains(filled(damage.named())));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                withoutForeignKeys(connection, false);
            }
        }
    }

    private String filled(String text) {
        return text.replace("$served", served.value())
                .replace("$vetted", vetted.value())
                .replace("$withdrawn", withdrawn.value());
    }

    private static void withoutForeignKeys(Connection connection, boolean without) throws SQLException {
        var h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        try (var statement = connection.createStatement()) {
            statement.execute(
                    h2
                            ? "set referential_integrity " + !without
                            : "set session_replication_role = " + (without ? "replica" : "origin"));
        }
    }

    /** Every invariant is made to speak at least once. */
    @Test
    void no_invariant_is_left_untried() {
        assertThat(Stream.concat(damages(), Stream.of(ConsistencyOnPostgresTest.INBOX_ROW_LOST))
                        .map(Damage::invariant)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(ConsistencyCheck.keys());
    }

    /**
     * One way in which a fault, or a hand in the database, could break it.
     *
     * @param named what the finding must name
     */
    record Damage(String name, String invariant, String named, List<String> sql) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Damage damage(String name, String invariant, String named, String... sql) {
        return new Damage(name, invariant, named, List.of(sql));
    }

    static Stream<Damage> damages() {
        return Stream.of(
                damage(
                        "a decision is lost",
                        "decision-once",
                        "$served-M01",
                        "delete from selection_meeting_candidate where meeting_id = '$served-M01'"),
                damage(
                        "a candidate is decided twice",
                        "decision-once",
                        "被决定了 2 次",
                        "insert into selection_meeting (id, case_key, planned_on, agenda, due, present, result, note)"
                                + " values ('$served-M02', '$served', current_date, '', 0, 0, 'HELD', '')",
                        "insert into selection_meeting_candidate (meeting_id, candidate_id, agree, disagree, defer, result, new_problem)"
                                + " values ('$served-M02', '$served-01', 0, 0, 0, 'CARRIED', '')"),
                damage(
                        "a vote is lost",
                        "decision-once",
                        "与各人表态不一致",
                        "delete from selection_statement where meeting_id = '$served-M01' and stance = 'AGREE' and spoken = 1"),
                damage(
                        "somebody absent has voted",
                        "decision-once",
                        "没有到会",
                        "update selection_attendance set present = false where meeting_id = '$served-M01'"
                                + " and member_id = (select min(member_id) from selection_attendance where meeting_id = '$served-M01')"),
                damage(
                        "a meeting put off has a result",
                        "decision-once",
                        "会议没有召开",
                        "update selection_meeting set result = 'PUT_OFF' where id = '$served-M01'"),
                damage(
                        "a state without a decision",
                        "decision-once",
                        "没有相应的表决结果",
                        "update selection_candidate set state = 'DEFERRED' where id = '$vetted-01'"),
                damage(
                        "the count is missing in the dossier",
                        "decision-once",
                        "案卷中有 0 次计票",
                        "delete from dossier_entry where case_key = '$served' and step = 'deliberation.countVotes'"),
                damage(
                        "an opinion is lost",
                        "opinion-kept",
                        "$vetted-01",
                        "delete from selection_opinion where candidate_id = '$vetted-01' and organ_id like '%united-front%'"),
                damage(
                        "an opinion is there twice",
                        "opinion-kept",
                        "登记簿中有 2 条",
                        "insert into selection_opinion (candidate_id, organ_id, seq, verdict, grounds, user_id, given_on, valid_until)"
                                + " select candidate_id, organ_id, 2, verdict, grounds, user_id, given_on, valid_until from selection_opinion"
                                + " where candidate_id = '$vetted-01' and organ_id like '%united-front%'"),
                damage(
                        "the discipline organ's reply is lost",
                        "opinion-kept",
                        "纪检监察机关回复",
                        "delete from selection_opinion where candidate_id = '$vetted-01' and organ_id like '%discipline%'"),
                damage(
                        "an organ's task is lost",
                        "organs-asked",
                        "产生了 0 个任务",
                        "delete from act_hi_taskinst where id_ = (select min(t.id_) from act_hi_taskinst t"
                                + " join act_hi_procinst p on p.id_ = t.proc_inst_id_ where p.business_key_ = '$vetted'"
                                + " and t.task_def_key_ = 'giveOpinion' and t.end_time_ is null)"),
                damage(
                        "nothing is told of who was added",
                        "signers-added",
                        "加签 2 次，案卷中 0 次",
                        "delete from dossier_entry where case_key = '$vetted' and kind = 'signer-added'"),
                damage(
                        "somebody is as if never taken off",
                        "signers-added",
                        "减签 0 次，案卷中 1 次",
                        "update added_signer set removed_at = null where case_key = '$vetted'"),
                damage(
                        "the task of who was added is lost",
                        "signers-added",
                        "不在流程历史中",
                        "delete from act_hi_taskinst where id_ in"
                                + " (select task_id from added_signer where case_key = '$vetted' and removed_at is null)"),
                damage(
                        "who was taken off is still asked",
                        "signers-added",
                        "仍在待办中",
                        "update added_signer set removed_at = current_timestamp where case_key = '$vetted' and removed_at is null"),
                damage(
                        "a step is missing in the dossier",
                        "history-in-dossier",
                        "cadre-selection.draftMotion：流程历史中办结 1 次，案卷中 0 次",
                        "delete from dossier_entry where case_key = '$served' and step = 'cadre-selection.draftMotion'"),
                damage(
                        "a dossier has a hole",
                        "history-in-dossier",
                        "案卷序号不连续",
                        "delete from dossier_entry where case_key = '$served' and seq = 3"),
                damage(
                        "a step is missing in the engine's history",
                        "history-in-dossier",
                        "却没有相应的任务记录",
                        "delete from act_hi_taskinst where id_ = (select min(t.id_) from act_hi_taskinst t"
                                + " join act_hi_procinst p on p.id_ = t.proc_inst_id_"
                                + " where p.business_key_ = '$served' and t.task_def_key_ = 'holdTalk')"),
                damage(
                        "an open task is gone",
                        "history-in-dossier",
                        "已不在待办中",
                        "delete from act_ru_task where task_def_key_ = 'checkPetitions'"),
                damage(
                        "a case without its instance",
                        "history-in-dossier",
                        "$withdrawn",
                        "delete from act_hi_procinst where business_key_ = '$withdrawn'"),
                damage(
                        "a step is in the dossier twice",
                        "steps-in-dossier",
                        "又记了一次",
                        "insert into dossier_entry (case_key, seq, at, user_id, organ_id, kind, step, content, hash)"
                                + " select case_key, 9999, at, user_id, organ_id, kind, step, content, hash from dossier_entry"
                                + " where case_key = '$served' and step = 'cadre-selection.fileCase'"),
                damage(
                        "a step in the dossier that was never done",
                        "steps-in-dossier",
                        "在流程历史中没有办结",
                        "update act_hi_taskinst set delete_reason_ = 'deleted' where task_def_key_ = 'fileCase'"),
                damage(
                        "a task lost its deadline",
                        "deadline-once",
                        "没有期限",
                        "update act_ru_task set due_date_ = null where task_def_key_ = 'checkPetitions'"),
                damage(
                        "a deadline runs although it is held",
                        "deadline-once",
                        "已中止计算，却仍有期限",
                        "insert into held_deadline (id, case_key, timer, held_on, due_at) select t.id_, '$vetted', false, current_date,"
                                + " current_timestamp from act_ru_task t where t.task_def_key_ = 'checkPetitions'"),
                damage(
                        "a deadline is held in a case that is not suspended",
                        "deadline-once",
                        "案件却没有中止",
                        "insert into held_deadline (id, case_key, timer, held_on, due_at)"
                                + " values ('gone', '$vetted', true, current_date, current_timestamp)"),
                damage(
                        "a task was made twice",
                        "deadline-once",
                        "有 2 个待办",
                        "insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, create_time_,"
                                + " due_date_, follow_up_date_, suspension_state_) select 'twin', 1, execution_id_, proc_inst_id_, proc_def_id_,"
                                + " name_, task_def_key_, create_time_, due_date_, follow_up_date_, 1 from act_ru_task where task_def_key_ = 'checkPetitions'",
                        "insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_) select 'twin', 1, l.group_id_, l.type_, 'twin'"
                                + " from act_ru_identitylink l join act_ru_task t on t.id_ = l.task_id_ where t.task_def_key_ = 'checkPetitions'"
                                + " and l.type_ = 'candidate'"),
                damage(
                        "a task is offered to nobody",
                        "deadline-once",
                        "有 0 个承办机关",
                        "delete from act_ru_identitylink where task_id_ in (select id_ from act_ru_task where task_def_key_ = 'checkPetitions')"),
                damage(
                        "a timer is there twice",
                        "deadline-once",
                        "有 2 个定时器",
                        "insert into act_ru_job (id_, rev_, type_, execution_id_, process_instance_id_, process_def_id_, process_def_key_,"
                                + " job_def_id_, duedate_, retries_, suspension_state_) select 'twin', 1, type_, execution_id_, process_instance_id_,"
                                + " process_def_id_, process_def_key_, job_def_id_, duedate_, retries_, suspension_state_ from act_ru_job where type_ = 'timer'"),
                damage("a timer is lost", "deadline-once", "没有定时器", "delete from act_ru_job where type_ = 'timer'"),
                damage(
                        "nobody is asked to go on",
                        "nothing-stuck",
                        "$served",
                        "delete from act_ru_job where type_ = 'timer'"),
                damage(
                        "the execution of a task waits for nothing",
                        "nothing-stuck",
                        "checkPetitions",
                        "delete from act_ru_task where task_def_key_ = 'checkPetitions'"),
                damage(
                        "the instance of an open case is gone",
                        "nothing-stuck",
                        "没有在运行的流程",
                        "delete from act_ru_execution where business_key_ = '$vetted' and super_exec_ is null and parent_id_ is null"),
                damage(
                        "a job gave up without a word",
                        "nothing-stuck",
                        "没有登记异常",
                        "update act_ru_job set retries_ = 0 where type_ = 'timer'"),
                damage(
                        "an ended case has no outcome",
                        "ended-cases",
                        "$withdrawn",
                        "update case_file set outcome_text = null where case_key = '$withdrawn'"),
                damage(
                        "a case is closed while it runs",
                        "ended-cases",
                        "还在运行",
                        "update case_file set ended_at = current_timestamp, outcome = 'x', outcome_text = 'x' where case_key = '$vetted'"),
                damage(
                        "the end is missing in the dossier",
                        "ended-cases",
                        "案卷中有 0 条办结记录",
                        "delete from dossier_entry where case_key = '$withdrawn' and kind = 'ended'"),
                damage(
                        "a draft outlived its task",
                        "drafts-of-open-tasks",
                        "gone",
                        "update task_draft set task_id = 'gone'"),
                damage(
                        "a file was altered",
                        "attachments-whole",
                        "$served",
                        "update attachment set sha256 = '" + "0".repeat(64) + "' where case_key = '$served'"),
                damage(
                        "a file's content is lost",
                        "attachments-whole",
                        "附件没有内容",
                        "delete from attachment_content where attachment_id in (select id from attachment where case_key = '$served')"),
                damage(
                        "a file without a step",
                        "attachments-whole",
                        "案卷中没有交来这个附件的环节记录",
                        "update attachment set step = 'cadre-selection.draftMotion' where case_key = '$served'"),
                damage(
                        "a number was given to nobody",
                        "numbers-without-gaps",
                        "登记的案件有 3 件",
                        "update case_number set last_number = last_number + 1"),
                damage(
                        "a case was renumbered",
                        "numbers-without-gaps",
                        "大于已编的末号",
                        "update case_file set case_key = '990100-CS-2026-0099' where case_key = '$withdrawn'"),
                damage(
                        "a candidate whom nobody knows",
                        "register-references",
                        "990100-G-9999",
                        "update selection_candidate set official_id = '990100-G-9999' where id = '$vetted-01'"),
                damage(
                        "a case opened by somebody whom nobody knows",
                        "register-references",
                        "所引用的用户 nobody 不存在",
                        "update case_file set initiator = 'nobody' where case_key = '$withdrawn'"),
                damage(
                        "an opinion of an organ that does not exist",
                        "register-references",
                        "nowhere",
                        "update selection_opinion set organ_id = 'nowhere' where candidate_id = '$vetted-01' and organ_id like '%discipline%'"),
                damage(
                        "an appointment entered twice",
                        "appointment-once",
                        "登记了 2 条",
                        "insert into tenure (official_id, post_id, title, post_level, chief, held_since, on_probation)"
                                + " select official_id, post_id, title, post_level, chief, held_since, on_probation from tenure where on_probation"
                                + " and official_id = '" + CaseDriver.CLEAN + "'"),
                damage(
                        "the appointment counts no place",
                        "appointment-once",
                        "实配领导职数只有",
                        "update establishment set filled_posts = 0 where filled_posts > 0"),
                damage(
                        "an appointment nobody registered",
                        "appointment-once",
                        "$vetted-01",
                        "update selection_candidate set state = 'APPOINTED' where id = '$vetted-01'"),
                damage(
                        "a draw of which the dossier knows nothing",
                        "drawn-once",
                        "登记发起的抽签有 1 次，案卷中有 0 次",
                        "insert into draw (id, case_key, organ_id, purpose, source_kind, source_text, nonce, commitment, committed_by,"
                                + " committed_at) values ('lot', '$vetted', 'x', 'x', 'SAID', 'x', 'x', 'x', 'x', current_timestamp)"),
                damage(
                        "a draw without its seal",
                        "drawn-once",
                        "应当同时登记",
                        "insert into draw (id, case_key, organ_id, purpose, source_kind, source_text, nonce, commitment, committed_by,"
                                + " committed_at, record) values ('lot', '$vetted', 'x', 'x', 'SAID', 'x', 'x', 'x', 'x', current_timestamp, 'x')"),
                damage(
                        "a procedure was deployed twice",
                        "deployed-once",
                        "与前一版的模型相同",
                        "insert into act_re_procdef (id_, rev_, key_, version_, deployment_id_, suspension_state_)"
                                + " select 'twin', 1, key_, version_ + 1, deployment_id_, 1 from act_re_procdef where key_ = 'probation'"));
    }
}
