package io.guicheng.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.guicheng.ballot.Setup.Secrecy;
import io.guicheng.casework.Cases;
import io.guicheng.casework.Dossier;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.Refused;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.Actor;
import io.guicheng.registry.Official;
import io.guicheng.registry.RegistryEditor;
import io.guicheng.registry.Relation;
import io.guicheng.reminder.Reminders;
import io.guicheng.support.CaseRegisters;
import io.guicheng.support.Database;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold on either database, tried from the side of those who would like it otherwise. */
abstract class BallotsContract {

    private static final String SUBJECT = "990121-G-0001";
    private static final String SPOUSE = "990100-G-0009";
    private static final int VOTERS = 9;

    private final Database database;
    private CaseRegisters city;
    private Ballots ballots;
    private Voting voting;
    private Counting counting;
    private CaseKey key;
    private Actor clerk;

    BallotsContract(Database database) {
        this.database = database;
    }

    @BeforeEach
    void a_case() {
        city = new CaseRegisters(database, "io.guicheng.ballot", "io.guicheng.reminder");
        ballots = city.get(Ballots.class);
        voting = city.get(Voting.class);
        counting = city.get(Counting.class);
        key = city.openCase();
        clerk = city.actor("jw.clerk");
        official(SUBJECT, "郝景桥", CaseRegisters.COUNTY);
        official(SPOUSE, "柳知秋", CaseRegisters.CITY);
        city.in(() -> city.get(RegistryEditor.class).relate(new Relation(SUBJECT, SPOUSE, "配偶")));
        for (int i = 1; i <= VOTERS; i++) {
            city.person("wy" + i, "委员" + i, null, CaseRegisters.ORGANIZATION);
        }
        city.person("spouse", "柳知秋", SPOUSE, CaseRegisters.ORGANIZATION);
        city.person("subject", "郝景桥", SUBJECT, CaseRegisters.ORGANIZATION);
    }

    @AfterEach
    void close() {
        city.close();
    }

    // ---- on screen

    @Test
    void a_secret_ballot_is_opened_voted_closed_and_sealed() {
        var id = open(Secrecy.SECRET);
        var receipts = new ArrayList<Voting.Receipt>();
        for (int i = 1; i <= 7; i++) {
            receipts.add(vote(id, "wy" + i, i <= 4 ? "good" : i <= 6 ? "fair" : "plain"));
        }
        assertThat(ballots.progress(id)).satisfies(progress -> {
            assertThat(progress.voted()).isEqualTo(7);
            assertThat(progress.eligible()).isEqualTo(9);
            assertThat(progress.missing()).extracting(Voter::name).containsExactly("委员8", "委员9");
        });
        assertThat(voting.published(id).commitments()).isEmpty();

        var result = ballots.close(id, clerk);

        assertThat(List.of(result.eligible(), result.issued(), result.returned(), result.valid(), result.invalid()))
                .containsExactly(9, 9, 7, 7, 0);
        var item = result.item("S1").orElseThrow();
        assertThat(item.options()).extracting(Result.OptionResult::votes).containsExactly(4, 2, 1, 0);
        assertThat(item.options()).extracting(Result.OptionResult::permille).containsExactly(571, 286, 143, 0);
        assertThat(ballots.find(id).orElseThrow().result()).isEqualTo(result);
        var published = voting.published(id);
        assertThat(published.commitments())
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(
                        receipts.stream().map(Voting.Receipt::commitment).toList());
        assertThat(city.entries(key)).containsExactly("ballot-opened", "ballot-closed");
        assertThat(city.get(Dossier.class).entries(key).get(1).content())
                .contains(published.root(), result.papers(), "\"收回\":7");
    }

    @Test
    void a_receipt_finds_the_own_paper_and_no_other_code_does() {
        var id = open(Secrecy.SECRET);
        var receipt = vote(id, "wy1", "poor");
        vote(id, "wy2", "good");

        var found = voting.reread(id, city.actor("wy1"), receipt.code()).orElseThrow();
        assertThat(found.choices()).containsEntry("S1", List.of("poor"));
        assertThat(found.commitment()).isEqualTo(receipt.commitment());
        assertThat(voting.reread(
                        id,
                        city.actor("wy1"),
                        " " + receipt.code().toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .isPresent();

        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            var guess = Receipts.fresh(new java.security.SecureRandom(new byte[] {(byte) random.nextInt()}));
            assertThat(voting.reread(id, city.actor("wy1"), guess)).isEmpty();
        }
        assertThat(voting.reread(id, city.actor("wy1"), "")).isEmpty();
        assertThat(voting.reread(id, city.actor("wy1"), receipt.commitment())).isEmpty();
        assertThatThrownBy(() -> voting.reread(id, city.actor("jw.head"), receipt.code()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void of_many_votes_of_one_person_at_the_same_moment_one_counts() throws Exception {
        var id = open(Secrecy.SECRET);
        var actor = city.actor("wy1");
        var start = new CyclicBarrier(6);
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            var option = Option.GRADES.get(i % 4).key();
            attempts.add(() -> {
                start.await();
                var refusal = catchThrowable(() -> voting.vote(id, actor, Map.of("S1", List.of(option))));
                assertThat(refusal == null || refusal instanceof Refused)
                        .as(String.valueOf(refusal))
                        .isTrue();
                return refusal == null;
            });
        }
        var pool = Executors.newFixedThreadPool(6);
        var counted = 0;
        for (var future : pool.invokeAll(attempts)) {
            counted += future.get() ? 1 : 0;
        }
        pool.shutdown();

        assertThat(counted).isEqualTo(1);
        assertThat(papers(id)).isEqualTo(1);
        assertThat(ballots.progress(id).voted()).isEqualTo(1);
    }

    @Test
    void everybody_voting_at_the_same_moment_loses_no_vote() throws Exception {
        var id = open(Secrecy.SECRET);
        List<Callable<Voting.Receipt>> attempts = IntStream.rangeClosed(1, VOTERS)
                .mapToObj(i -> (Callable<Voting.Receipt>) () -> vote(id, "wy" + i, "good"))
                .toList();
        var pool = Executors.newFixedThreadPool(VOTERS);
        var commitments = new HashSet<String>();
        for (var future : pool.invokeAll(attempts)) {
            commitments.add(future.get().commitment());
        }
        pool.shutdown();

        assertThat(ballots.close(id, clerk).item("S1").orElseThrow().votes("good"))
                .isEqualTo(VOTERS);
        assertThat(voting.published(id).commitments()).containsExactlyInAnyOrderElementsOf(commitments);
    }

    @Test
    void nobody_votes_who_is_not_on_the_roll_or_for_somebody_else_or_after_the_end() {
        var id = open(Secrecy.SECRET);
        assertThatThrownBy(() -> vote(id, "jw.head", "good")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> vote(id, "jw.clerk", "good")).isInstanceOf(NotFound.class);
        assertThat(voting.paper(id, clerk)).isEmpty();
        vote(id, "wy1", "good");
        assertThatThrownBy(() -> vote(id, "wy1", "poor"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("只能投一次");
        ballots.close(id, clerk);
        assertThatThrownBy(() -> vote(id, "wy2", "good"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("已经结束");
        assertThatThrownBy(() -> ballots.close(id, clerk)).isInstanceOf(Refused.class);

        var ends = city.clock().instant().plus(Duration.ofHours(1));
        var timed = ballots.open(
                key,
                clerk,
                CaseRegisters.DISCIPLINE,
                new Setup("限时投票", Secrecy.SECRET, Setup.Way.SCREEN, items(), roll(), List.of(), ends));
        vote(timed, "wy1", "good");
        city.clock().advance(Duration.ofHours(1));
        assertThatThrownBy(() -> vote(timed, "wy2", "good"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("截止");
    }

    @Test
    void only_the_organ_that_runs_it_closes_and_reminds() {
        var id = open(Secrecy.SECRET);
        var stranger = city.actor("wy1");

        assertThatThrownBy(() -> ballots.close(id, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ballots.cancel(id, stranger, "不想投")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ballots.remind(id, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ballots.open(
                        key, stranger, CaseRegisters.DISCIPLINE, Setup.onScreen("测评", Secrecy.SECRET, items(), roll())))
                .isInstanceOf(NotFound.class);
    }

    /** Everything a reader of the whole database sees, with what PostgreSQL notes about each row besides. */
    @Test
    void nobody_who_reads_the_database_learns_who_voted_what() {
        var id = open(Secrecy.SECRET);
        var order = List.of(5, 2, 9, 1, 7, 3);
        var receipts = new HashMap<Integer, Voting.Receipt>();
        var lines = new HashMap<Integer, String>();
        for (var i : order) {
            var option = Option.GRADES.get(i % 4).key();
            receipts.put(i, vote(id, "wy" + i, option));
            lines.put(i, "S1=" + option);
        }

        city.everything().forEach((table, rows) -> {
            for (var row : rows) {
                for (var i : order) {
                    var code = receipts.get(i).code();
                    assertThat(row).as(table).doesNotContain(code).doesNotContain(code.replace("-", ""));
                    if (row.contains("wy" + i) || row.contains("委员" + i)) {
                        assertThat(row)
                                .as(table)
                                .doesNotContain(receipts.get(i).commitment())
                                .doesNotContain(lines.get(i));
                    }
                }
            }
        });
        var columns = new HashSet<>(city.jdbc()
                .sql(
                        "select lower(column_name) from information_schema.columns where lower(table_name) = 'ballot_paper'")
                .query(String.class)
                .list());
        assertThat(columns).containsExactlyInAnyOrder("ballot_id", "paper_id", "commitment", "choices", "voter_key");
        assertThat(city.jdbc()
                        .sql("select count(*) from ballot_paper where voter_key is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(city.entries(key)).containsExactly("ballot-opened");
        if (database == Database.POSTGRES) {
            assertThat(city.jdbc()
                            .sql(
                                    "select distinct xmin::text from ballot_paper union select distinct xmin::text from ballot_voter")
                            .query(String.class)
                            .list())
                    .as("all papers and the whole roll come from one transaction, the last")
                    .hasSize(1);
        }
    }

    @Test
    void the_place_of_a_paper_in_its_table_does_not_follow_the_order_of_the_votes() {
        var firsts = new HashSet<String>();
        for (int attempt = 0; attempt < 8; attempt++) {
            var id = open(Secrecy.SECRET);
            for (int i = 1; i <= 4; i++) {
                vote(id, "wy" + i, Option.GRADES.get(i - 1).key());
            }
            // H2 2.3.232 plans "ballot_id = ? order by _rowid_" as a scan sorted by its key, takes the condition for
            // one on that key, and
            // finds no row; a sum is sorted after the rows are found
            var place = database == Database.POSTGRES ? "ctid" : "_rowid_ + 0";
            var inPlace = city.jdbc()
                    .sql("select choices from ballot_paper where ballot_id = ? order by " + place)
                    .param(id)
                    .query(String.class)
                    .list();
            assertThat(inPlace).hasSize(4);
            firsts.add(inPlace.get(0));
        }

        assertThat(firsts).as("which vote stands first").hasSizeGreaterThan(1);
    }

    @Test
    void a_changed_paper_is_found_by_its_voter() {
        var id = open(Secrecy.SECRET);
        var receipt = vote(id, "wy1", "poor");
        vote(id, "wy2", "fair");
        tamper(id, "update ballot_paper set choices = 'S1=good' where choices = 'S1=poor' and ballot_id = ?");

        assertThat(voting.reread(id, city.actor("wy1"), receipt.code())).isEmpty();
    }

    @Test
    void a_paper_replaced_with_a_fitting_commitment_is_found_by_its_voter_all_the_same() {
        var id = open(Secrecy.SECRET);
        var receipt = vote(id, "wy1", "poor");
        var forged = Papers.commitment(id, "00000000000000000000", "S1=good");
        city.jdbc()
                .sql("update ballot_paper set choices = 'S1=good', commitment = ? where ballot_id = ?")
                .params(forged, id)
                .update();
        ballots.close(id, clerk);

        assertThat(voting.published(id).commitments()).doesNotContain(receipt.commitment());
        assertThat(voting.reread(id, city.actor("wy1"), receipt.code())).isEmpty();
    }

    @Test
    void papers_added_taken_away_or_spoilt_stop_the_count() {
        var id = open(Secrecy.SECRET);
        vote(id, "wy1", "poor");
        vote(id, "wy2", "good");
        city.jdbc()
                .sql(
                        "insert into ballot_paper (ballot_id, paper_id, commitment, choices) values (?, 'x', 'y', 'S1=good')")
                .param(id)
                .update();
        assertThatThrownBy(() -> ballots.close(id, clerk))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("选票 3 张，与已投票的 2 人不符");
        tamper(id, "delete from ballot_paper where paper_id = 'x' and ballot_id = ?");
        tamper(id, "update ballot_paper set choices = 'S1=good,poor' where choices = 'S1=poor' and ballot_id = ?");

        assertThatThrownBy(() -> ballots.close(id, clerk))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("内容不完整");
        assertThat(city.entries(key)).containsExactly("ballot-opened");
    }

    @Test
    void papers_changed_after_closing_no_longer_fit_what_the_dossier_holds() {
        var id = open(Secrecy.SECRET);
        vote(id, "wy1", "poor");
        vote(id, "wy2", "good");
        var result = ballots.close(id, clerk);
        var tables = city.get(BallotTables.class);
        assertThat(Papers.digest(tables.papers(id))).isEqualTo(result.papers());

        tamper(id, "update ballot_paper set choices = 'S1=good' where ballot_id = ?");

        assertThat(Papers.digest(tables.papers(id))).isNotEqualTo(result.papers());
    }

    @Test
    void a_secret_ballot_with_few_valid_papers_is_not_broken_down() {
        var id = open(Secrecy.SECRET);
        for (int i = 1; i <= 4; i++) {
            vote(id, "wy" + i, "good");
        }

        var result = ballots.close(id, clerk);

        assertThat(result.withheld()).isTrue();
        assertThat(result.valid()).isEqualTo(4);
        assertThat(result.items()).isEmpty();
        assertThat(city.get(Dossier.class).entries(key).get(1).content())
                .contains("不列明细")
                .doesNotContain("较好");
    }

    @Test
    void an_open_ballot_says_who_voted_what() {
        var id = open(Secrecy.OPEN);
        vote(id, "wy1", "poor");

        assertThat(city.jdbc()
                        .sql("select voter_key from ballot_paper where ballot_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("wy1");
        assertThat(ballots.close(id, clerk).withheld()).isFalse();
    }

    @Test
    void an_empty_paper_abstains_and_is_counted_as_blank() {
        var id = open(Secrecy.SECRET);
        voting.vote(id, city.actor("wy1"), Map.of());
        for (int i = 2; i <= 6; i++) {
            vote(id, "wy" + i, "good");
        }

        var result = ballots.close(id, clerk);

        assertThat(result.blank()).isEqualTo(1);
        assertThat(result.item("S1").orElseThrow().abstained()).isEqualTo(1);
        assertThat(result.item("S1").orElseThrow().abstainedPermille()).isEqualTo(167);
    }

    @Test
    void who_has_not_voted_is_reminded_once_a_day_and_counted() {
        var id = open(Secrecy.SECRET);
        var reminders = city.get(Reminders.class);
        vote(id, "wy1", "good");

        assertThat(ballots.remind(id, clerk)).isEqualTo(new Reminders.Sent(8, 0));
        assertThat(ballots.remind(id, clerk)).isEqualTo(new Reminders.Sent(0, 8));
        assertThat(reminders.open("wy2")).singleElement().satisfies(one -> {
            assertThat(one.text()).isEqualTo("请投票：述责述廉述德评议");
            assertThat(one.url()).isEqualTo("/ballots/" + id);
            assertThat(one.times()).isEqualTo(1);
        });
        assertThat(reminders.open("wy1")).isEmpty();
        city.clock().advance(Duration.ofDays(1));
        vote(id, "wy2", "good");
        assertThat(reminders.open("wy2")).isEmpty();
        assertThat(ballots.remind(id, clerk)).isEqualTo(new Reminders.Sent(7, 0));
        assertThat(reminders.times("ballot:" + id)).containsEntry("wy3", 2).containsEntry("wy2", 1);
        ballots.close(id, clerk);
        assertThat(reminders.open("wy3")).isEmpty();
    }

    @Test
    void a_ballot_set_up_wrongly_is_cancelled_with_a_reason_and_its_papers_are_gone() {
        var id = open(Secrecy.SECRET);
        vote(id, "wy1", "good");
        assertThatThrownBy(() -> ballots.cancel(id, clerk, " ")).isInstanceOf(RefusedInput.class);

        ballots.cancel(id, clerk, "名册漏了一人");

        assertThat(papers(id)).isZero();
        assertThatThrownBy(() -> vote(id, "wy2", "good"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("作废");
        assertThat(city.entries(key)).containsExactly("ballot-opened", "ballot-cancelled");
    }

    // ---- recusal

    @Test
    void who_is_related_to_everybody_on_the_paper_cannot_be_on_the_roll_and_is_named() {
        var roll = new ArrayList<>(roll());
        roll.add(new Voter("spouse", "柳知秋", "市委组织部", "spouse", null));

        assertThat(refusal(Setup.onScreen("测评", Secrecy.SECRET, items(), roll)))
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("柳知秋", "应当回避"));
    }

    @Test
    void who_is_related_to_one_of_several_votes_on_the_others_only() {
        var items = List.of(
                Item.about("S1", "青禾县委书记", SUBJECT, Option.GRADES),
                Item.about("S2", "临溪县委书记", "990122-G-0001", Option.GRADES));
        var roll = new ArrayList<>(roll());
        roll.add(new Voter("spouse", "柳知秋", "市委组织部", "spouse", null));
        var id = ballots.open(key, clerk, CaseRegisters.DISCIPLINE, Setup.onScreen("测评", Secrecy.SECRET, items, roll));
        var spouse = city.actor("spouse");
        assertThat(voting.paper(id, spouse).orElseThrow().recused()).containsExactly("S1");

        assertThatThrownBy(() -> voting.vote(id, spouse, Map.of("S1", List.of("good"), "S2", List.of("good"))))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("回避");
        voting.vote(id, spouse, Map.of("S2", List.of("good")));

        assertThat(city.jdbc()
                        .sql("select choices from ballot_paper where ballot_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .as("looks like any abstention")
                .isEqualTo("S1=-;S2=good");
    }

    @Test
    void where_the_paper_is_about_nobody_the_case_decides_who_must_stay_away() {
        city.in(() -> city.get(Cases.class).concerns(key, SUBJECT));
        var items = List.of(new Item("Q", "同意处理意见", null, Option.STANCES, 1));
        var roll = new ArrayList<>(roll());
        roll.add(new Voter("spouse", "柳知秋", "市委组织部", "spouse", null));

        assertThat(refusal(Setup.onScreen("表决", Secrecy.OPEN, items, roll))).hasSize(1);
    }

    @Test
    void a_relation_learnt_of_after_opening_stops_the_vote_and_is_recorded() {
        var id = open(Secrecy.OPEN);
        official("990100-G-0010", "委员三", CaseRegisters.CITY);
        city.person("wy3", "委员3", "990100-G-0010", CaseRegisters.ORGANIZATION);
        city.in(() -> {
            city.get(RegistryEditor.class).relate(new Relation(SUBJECT, "990100-G-0010", "近姻亲"));
            city.get(Cases.class).concerns(key, SUBJECT);
        });

        assertThatThrownBy(() -> vote(id, "wy3", "good"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("回避");
        assertThat(city.entries(key)).containsExactly("ballot-opened", "recusal-refused");
    }

    @Test
    void a_roll_so_small_that_secrecy_would_be_a_pretence_is_refused() {
        assertThat(refusal(Setup.onScreen("测评", Secrecy.SECRET, items(), roll().subList(0, 4))))
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("只有 4 人", "改用记名"));
    }

    // ---- on paper

    @Test
    void tellers_are_two_and_not_concerned() {
        assertThat(refusal(onPaper("wy1", "wy1")))
                .extracting(FieldError::message)
                .containsExactly("“监票人”和“计票人”不能是同一个人：委员1");
        assertThat(refusal(onPaper("spouse", "wy1")))
                .extracting(FieldError::message)
                .containsExactly("柳知秋本人或亲属是表决对象，应当回避，不能监票、计票");
        assertThat(refusal(onPaper("wy1", "nobody"))).hasSize(1);
    }

    @Test
    void two_tellers_count_without_seeing_each_other_until_they_agree() {
        var id = ballots.open(key, clerk, CaseRegisters.DISCIPLINE, onPaper("wy1", "wy2"));
        var first = city.actor("wy1");
        var second = city.actor("wy2");
        assertThatThrownBy(() -> counting.enter(id, first, count(8, 5, 2, 1, 0)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("发出");
        assertThatThrownBy(() -> counting.issue(id, clerk, 10)).isInstanceOf(RefusedInput.class);
        assertThatThrownBy(() -> counting.issue(id, first, 8)).isInstanceOf(NotFound.class);
        counting.issue(id, clerk, 8);

        counting.enter(id, first, count(8, 5, 2, 1, 0));
        assertThatThrownBy(() -> counting.enter(id, first, count(8, 4, 3, 1, 0)))
                .as("not written over")
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> counting.issue(id, clerk, 9)).isInstanceOf(Refused.class);
        assertThat(counting.standing(id, second)).satisfies(standing -> {
            assertThat(standing.entered()).containsExactly("wy1");
            assertThat(standing.own()).isNull();
            assertThat(standing.differences()).isEmpty();
        });
        assertThatThrownBy(() -> ballots.close(id, clerk)).isInstanceOf(Refused.class);
        counting.enter(id, second, count(8, 4, 3, 1, 0));

        var standing = counting.standing(id, second);
        assertThat(standing.round()).isEqualTo(2);
        assertThat(standing.agreed()).isFalse();
        assertThat(standing.differences())
                .containsExactly(new Count.Difference("青禾县委书记：好", 5, 4), new Count.Difference("青禾县委书记：较好", 2, 3));
        assertThatThrownBy(() -> ballots.close(id, clerk))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("还没有一致");

        counting.enter(id, second, count(8, 5, 2, 1, 0));
        counting.enter(id, first, count(8, 5, 2, 1, 0));
        assertThat(counting.standing(id, first).agreed()).isTrue();
        assertThatThrownBy(() -> counting.enter(id, first, count(8, 8, 0, 0, 0)))
                .isInstanceOf(Refused.class);
        var result = ballots.close(id, clerk);

        assertThat(List.of(result.eligible(), result.issued(), result.returned(), result.valid()))
                .containsExactly(9, 8, 8, 8);
        assertThat(result.item("S1").orElseThrow().options())
                .extracting(Result.OptionResult::permille)
                .containsExactly(625, 250, 125, 0);
        assertThat(city.get(Dossier.class).entries(key).get(1).content()).contains("青禾县委书记：好（5，4）", "\"轮次\":2");
    }

    @Test
    void counts_that_cannot_be_are_refused_and_nobody_else_counts() {
        var id = ballots.open(key, clerk, CaseRegisters.DISCIPLINE, onPaper("wy1", "wy2"));
        counting.issue(id, clerk, 8);

        assertThatThrownBy(() -> counting.enter(id, city.actor("wy1"), count(9, 6, 2, 1, 0)))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("多于发出的 8 张");
        assertThatThrownBy(() -> counting.enter(id, city.actor("wy1"), count(8, 5, 2, 0, 0)))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("不等于有效票");
        assertThatThrownBy(() -> counting.enter(id, city.actor("wy3"), count(8, 5, 2, 1, 0)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> counting.enter(id, clerk, count(8, 5, 2, 1, 0)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> vote(id, "wy1", "good"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("纸质");
    }

    @Test
    void a_teller_found_to_be_related_afterwards_no_longer_counts() {
        var id = ballots.open(key, clerk, CaseRegisters.DISCIPLINE, onPaper("wy1", "wy2"));
        counting.issue(id, clerk, 8);
        official("990100-G-0011", "委员一", CaseRegisters.CITY);
        city.person("wy1", "委员1", "990100-G-0011", CaseRegisters.ORGANIZATION);
        city.in(() -> city.get(RegistryEditor.class).relate(new Relation(SUBJECT, "990100-G-0011", "近姻亲")));

        assertThatThrownBy(() -> counting.enter(id, city.actor("wy1"), count(8, 5, 2, 1, 0)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("回避");
    }

    // ---- what is used above

    private String open(Secrecy secrecy) {
        return ballots.open(key, clerk, CaseRegisters.DISCIPLINE, Setup.onScreen("述责述廉述德评议", secrecy, items(), roll()));
    }

    private Voting.Receipt vote(String id, String user, String option) {
        return voting.vote(id, city.actor(user), Map.of("S1", List.of(option)));
    }

    private static Setup onPaper(String first, String second) {
        return Setup.onPaper("述责述廉述德评议", Secrecy.SECRET, items(), roll(), first, second);
    }

    private static Count count(int papers, int good, int fair, int plain, int poor) {
        return new Count(
                papers,
                papers,
                0,
                0,
                Map.of("S1", Map.of("good", good, "fair", fair, "plain", plain, "poor", poor)),
                Map.of("S1", 0));
    }

    private static List<Item> items() {
        return List.of(Item.about("S1", "青禾县委书记", SUBJECT, Option.GRADES));
    }

    private static List<Voter> roll() {
        return IntStream.rangeClosed(1, VOTERS)
                .mapToObj(i -> new Voter("wy" + i, "委员" + i, "市委", "wy" + i, null))
                .toList();
    }

    private List<FieldError> refusal(Setup setup) {
        var refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                RefusedInput.class, () -> ballots.open(key, clerk, CaseRegisters.DISCIPLINE, setup));
        assertThat(refused).isNotNull();
        return refused.errors();
    }

    private int papers(String id) {
        return city.jdbc()
                .sql("select count(*) from ballot_paper where ballot_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private void tamper(String id, String sql) {
        assertThat(city.jdbc().sql(sql).param(id).update()).isPositive();
    }

    private void official(String id, String name, String jurisdiction) {
        city.in(() -> city.get(RegistryEditor.class)
                .add(new Official(
                        id,
                        name,
                        jurisdiction,
                        "男",
                        LocalDate.of(1972, 3, 1),
                        LocalDate.of(1994, 7, 1),
                        LocalDate.of(1996, 7, 1),
                        "本科",
                        3,
                        600,
                        3,
                        "称职",
                        false,
                        false,
                        "健康")));
    }
}
