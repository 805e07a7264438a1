package io.guicheng.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.casework.Dossier;
import io.guicheng.kernel.CaseKey;
import io.guicheng.kernel.FieldError;
import io.guicheng.kernel.NotFound;
import io.guicheng.kernel.RefusedInput;
import io.guicheng.organization.Actor;
import io.guicheng.organization.CommitteeMember;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.reminder.Reminders;
import io.guicheng.roster.Rosters.Change;
import io.guicheng.roster.Rosters.Plan;
import io.guicheng.roster.Rosters.Wrong;
import io.guicheng.support.CaseRegisters;
import io.guicheng.support.Database;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold on either database. */
abstract class RostersContract {

    private static final Column REPORT = Column.state("report", "述责报告", List.of("未交", "已交", "免交"), List.of("已交", "免交"));
    private static final Column ON = Column.of("on", "交来日期", Column.Type.DATE);
    private static final Column PAGES = Column.of("pages", "页数", Column.Type.NUMBER);
    private static final Column NOTE = Column.of("note", "备注", Column.Type.TEXT);

    private final Database database;
    private CaseRegisters city;
    private Rosters rosters;
    private CaseKey key;
    private Actor clerk;

    RostersContract(Database database) {
        this.database = database;
    }

    @BeforeEach
    void a_case() {
        city = new CaseRegisters(database, "io.guicheng.roster", "io.guicheng.reminder");
        rosters = city.get(Rosters.class);
        key = city.openCase();
        clerk = city.actor("jw.clerk");
        city.person("xw1", "郝景桥", null, CaseRegisters.ORGANIZATION);
        city.person("xw2", "萧知远", null, CaseRegisters.ORGANIZATION);
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void a_roster_is_made_filled_and_recorded() {
        var id = open();

        var changed = rosters.fill(
                id,
                clerk,
                List.of(
                        new Change("S1", Map.of("report", "已交", "on", "2026年3月1日", "pages", "12")),
                        new Change("S2", Map.of("note", " 出差 ")),
                        new Change("S3", Map.of("report", "未交"))));

        assertThat(changed).as("cells that differ").isEqualTo(4);
        var roster = rosters.find(id).orElseThrow();
        assertThat(roster.rows().get(0).cells()).isEqualTo(Map.of("report", "已交", "on", "2026-03-01", "pages", "12"));
        assertThat(roster.rows().get(1).cells()).containsEntry("note", "出差").containsEntry("report", "未交");
        assertThat(roster.missing(REPORT)).extracting(Member::name).containsExactly("萧知远", "杨越庭", "杨越庭");
        assertThat(rosters.ofCase(key)).containsExactly(roster);
        assertThat(city.entries(key)).containsExactly("roster-opened", "roster-filled");
        assertThat(city.get(Dossier.class).entries(key).get(1).content()).contains("郝景桥（S1）", "述责报告 已交");
        assertThat(rosters.fill(id, clerk, List.of(new Change("S1", Map.of("report", "已交")))))
                .isZero();
        assertThat(city.entries(key)).as("nothing changed, nothing to record").hasSize(2);
    }

    @Test
    void a_roster_with_somebody_missing_is_refused_by_name() {
        var members = members();

        assertThatThrownBy(() -> rosters.open(
                        key,
                        clerk,
                        CaseRegisters.DISCIPLINE,
                        new Plan("名册", List.of(REPORT), members.subList(1, 4), members, "/reminders")))
                .isInstanceOfSatisfying(
                        RefusedInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::message)
                                .containsExactly("名册应当全覆盖，缺少 1 人：郝景桥（青禾县委书记）"));
        assertThat(city.entries(key)).isEmpty();
    }

    @Test
    void the_registers_say_who_the_secretaries_below_are() {
        var editor = city.get(OrganizationEditor.class);
        editor.put(new CommitteeMember("C1", CaseRegisters.COUNTY, "郝景桥", "县委书记", "990121-G-0001", true, 1));
        editor.put(new CommitteeMember("C2", CaseRegisters.COUNTY, "陆云栩", "县委副书记", null, false, 2));
        editor.put(new CommitteeMember("C3", CaseRegisters.CITY, "秦禾桐", "市委书记", null, true, 1));
        city.person("xw1", "郝景桥", "990121-G-0001", CaseRegisters.ORGANIZATION);
        var sources = city.get(RosterSources.class);

        assertThat(sources.secretariesBelow(CaseRegisters.CITY))
                .containsExactly(new Member("990121-G-0001", "郝景桥", "青禾县 县委书记", "xw1"));
        assertThat(sources.committee(CaseRegisters.COUNTY))
                .extracting(Member::key)
                .containsExactly("990121-G-0001", "C2");
        assertThat(sources.secretariesBelow(CaseRegisters.COUNTY)).isEmpty();
        assertThat(sources.managedBy(CaseRegisters.CITY)).isEmpty();
    }

    @Test
    void wrong_cells_are_named_and_nothing_is_written() {
        var id = open();

        assertThatThrownBy(() -> rosters.fill(
                        id,
                        clerk,
                        List.of(
                                new Change("S1", Map.of("report", "已交")),
                                new Change("S2", Map.of("report", "交了")),
                                new Change("S3", Map.of("on", "2026-02-30")),
                                new Change("S4", Map.of("pages", "十二")),
                                new Change("S9", Map.of("report", "已交")),
                                new Change("S1", Map.of("grade", "好")))))
                .isInstanceOfSatisfying(
                        RefusedInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field)
                                .containsExactly(
                                        "rows[1].report",
                                        "rows[2].on",
                                        "rows[3].pages",
                                        "rows[4].member",
                                        "rows[5].grade"));
        assertThat(rosters.find(id).orElseThrow().rows().get(0).cells()).containsEntry("report", "未交");
    }

    @Test
    void another_organ_neither_reads_into_it_nor_fills_it() {
        var id = open();
        var stranger = city.actor("zzb.clerk");

        assertThatThrownBy(() -> rosters.fill(id, stranger, List.of())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rosters.take(id, stranger, List.of(), true)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rosters.remind(id, stranger, "report")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rosters.open(
                        key,
                        stranger,
                        CaseRegisters.DISCIPLINE,
                        new Plan("名册", List.of(REPORT), members(), List.of(), "/reminders")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_spreadsheet_is_looked_at_first_and_taken_then() {
        var id = open();
        var sheet = List.of(
                List.of("序号", "姓名", "单位", "述责报告", "交来日期"),
                List.of("1", "郝景桥", "", "已交", "2026/3/1"),
                List.of("2", "萧知远", "临溪县委书记", "免交"),
                List.of("", "", ""),
                List.of("3", "杨越庭", "望岫县委书记", "已交", ""));

        assertThat(rosters.take(id, clerk, sheet, true)).isEqualTo(new Rosters.Imported(3, 4, List.of()));
        assertThat(rosters.find(id).orElseThrow().missing(REPORT)).hasSize(4);
        assertThat(rosters.take(id, clerk, sheet, false)).isEqualTo(new Rosters.Imported(3, 4, List.of()));

        var roster = rosters.find(id).orElseThrow();
        assertThat(roster.missing(REPORT)).extracting(Member::key).containsExactly("S4");
        assertThat(roster.rows().get(0).cells()).containsEntry("on", "2026-03-01");
    }

    @Test
    void what_is_wrong_in_a_spreadsheet_is_told_by_line() {
        var id = open();

        assertThat(rosters.take(
                                id,
                                clerk,
                                List.of(
                                        List.of("编号", "姓名", "述责报告"),
                                        List.of("S1", "郝景桥", "交了"),
                                        List.of("", "杨越庭", "已交"),
                                        List.of("", "无名氏", "已交"),
                                        List.of("S2", "郝景桥", "已交"),
                                        List.of("S1", "", "已交")),
                                false)
                        .wrong())
                .containsExactly(
                        new Wrong(2, "述责报告", "“述责报告”应为：未交、已交、免交"),
                        new Wrong(3, "姓名", "名册上有 2 位杨越庭，请填“编号”或“单位”"),
                        new Wrong(4, "姓名", "名册上没有“无名氏”"),
                        new Wrong(5, "姓名", "编号 S2 是萧知远，不是郝景桥"),
                        new Wrong(6, "姓名", "郝景桥在表中出现了两次"));
        assertThat(rosters.find(id).orElseThrow().missing(REPORT))
                .as("nothing is taken")
                .hasSize(4);
        assertThat(rosters.take(id, clerk, List.of(List.of("姓名", "评语")), false).wrong())
                .extracting(Wrong::message)
                .containsExactly("名册没有“评语”列");
        assertThat(rosters.take(id, clerk, List.of(List.of("单位", "述责报告")), false)
                        .wrong())
                .hasSize(1);
        assertThat(rosters.take(id, clerk, List.of(), false).wrong()).hasSize(1);
        assertThat(rosters.take(id, clerk, List.of(List.of("姓名", "单位")), false).wrong())
                .hasSize(1);
    }

    @Test
    void who_owes_something_is_reminded_until_it_is_done() {
        var id = open();
        var reminders = city.get(Reminders.class);
        rosters.fill(id, clerk, List.of(new Change("S1", Map.of("report", "已交"))));

        var reminded = rosters.remind(id, clerk, "report");

        assertThat(reminded.sent()).isEqualTo(new Reminders.Sent(1, 0));
        assertThat(reminded.unreachable()).containsExactly("杨越庭", "杨越庭");
        assertThat(reminders.open("xw1")).isEmpty();
        assertThat(reminders.open("xw2"))
                .singleElement()
                .satisfies(one -> assertThat(one.text()).isEqualTo("请办理：述责报告（二〇二六年度述责述廉述德名册）"));
        assertThat(rosters.remind(id, clerk, "report").sent()).isEqualTo(new Reminders.Sent(0, 1));
        rosters.fill(id, clerk, List.of(new Change("S2", Map.of("report", "免交"))));
        assertThat(reminders.open("xw2")).isEmpty();
        assertThatThrownBy(() -> rosters.remind(id, clerk, "note")).isInstanceOf(RefusedInput.class);
    }

    private String open() {
        return rosters.open(
                key,
                clerk,
                CaseRegisters.DISCIPLINE,
                new Plan("二〇二六年度述责述廉述德名册", List.of(REPORT, ON, PAGES, NOTE), members(), members(), "/reminders"));
    }

    private static List<Member> members() {
        return List.of(
                new Member("S1", "郝景桥", "青禾县委书记", "xw1"),
                new Member("S2", "萧知远", "临溪县委书记", "xw2"),
                new Member("S3", "杨越庭", "望岫县委书记", null),
                new Member("S4", "杨越庭", "竹溪县委书记", null));
    }
}
