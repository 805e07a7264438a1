package io.guicheng.dataimport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.guicheng.organization.Jurisdiction;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import io.guicheng.registry.Officials;
import io.guicheng.registry.PersonalMatters;
import io.guicheng.registry.Petitions;
import io.guicheng.registry.PostLevel;
import io.guicheng.registry.Posts;
import io.guicheng.sealing.SealedReporters;
import io.guicheng.support.Database;
import io.guicheng.support.FakeCredentials;
import io.guicheng.support.Registers;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.util.TestPropertyValues;

class CsvImportTest {

    private static final String OFFICIAL_HEADER =
            "干部编号,姓名,辖区,性别,出生日期,参加工作日期,入党日期,学历,基层工作年限,五年培训学时,五年党校月数,上年度考核,配偶移居,领导近亲属,健康状况\n";
    private static final String WANG = "g1,王晓舟,990100,男,1980-05-17,2003-07-01,,本科,4.5,560,3,称职,否,否,健康\n";

    private Registers registers;

    @BeforeEach
    void a_city_with_two_organs_and_an_official() {
        registers = Registers.withImport(Database.H2);
        setUp(registers);
    }

    @AfterEach
    void close() {
        registers.close();
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_file_is_loaded(Database database) {
        try (var registers = Registers.withImport(database)) {
            setUp(registers);
            load(registers, Kind.OFFICIALS, OFFICIAL_HEADER + WANG.replace("g1", "g2"));
            load(registers, Kind.POSTS, "职位编号,机关编号,职务名称,职务层次,有试用期\np1,990100-audit,市审计局副局长,县处级副职,是\n");
            load(registers, Kind.ESTABLISHMENT, """
                    organ,level,approved staff,filled staff,approved posts,filled posts,approved ranks,filled ranks,organ level
                    990100-audit,COUNTY_DEPUTY,60,58,3,2,10,9,COUNTY_CHIEF
                    """);
            load(registers, Kind.TENURES, """
                    干部编号,职位编号,职务名称,职务层次,正职,任职日期,免职日期,试用期内
                    g1,,市水利局科员,乡科级副职,否,2005-1-9,2010/03/01,
                    g1,p1,市审计局副局长,县处级副职,否,2026-03-01,,是
                    """);
            load(registers, Kind.RELATIVES, "干部编号,亲属干部编号,关系\ng1,g2,配偶\n");
            load(registers, Kind.COMMITTEE, "成员编号,辖区,姓名,职务,干部编号,书记,排序\nm1,990100,王晓舟,市委书记,g1,是,1\n");
            load(registers, Kind.USERS, "账号,初始密码,姓名,辖区,机关类别,角色\nsjj.clerk,demo-1234,李闻,990100,审计局,经办人\n");
            load(registers, Kind.USER_OFFICIALS, "账号,干部编号\nsjj.clerk,g2\n");
            load(registers, Kind.PETITIONS, """
                    信访编号,干部编号,辖区,来源,受理日期,反映内容,线索具体,有可查性,办理状态,办理结论,办结日期
                    x1,g1,990100,来信,2026-03-02,反映其超标准接待,是,是,初步核实,,
                    x2,g1,990100,网络,2025-03-02,反映其作风粗暴,否,否,已办结,失实,2025-05-06
                    """);
            load(registers, Kind.PERSONAL_MATTERS, "干部编号,年度,事项,报告内容,核查结果,差额（万元）\ng1,2025,房产,1 套,2 套,130\n");
            load(registers, Kind.ARCHIVE, "干部编号,项目,档案记载,登记内容\ng1,工龄,2003-07,2004-07\n");
            load(registers, Kind.SANCTIONS, "干部编号,类别,名称,决定日期\ng1,admonition,诫勉,2026-09-01\n");
            load(registers, Kind.ADMINISTRATORS, """
                    user,password,name,jurisdiction,organ kind,role
                    xtgly,demo-1234,何系统,,,system-admin
                    """);

            assertThat(registers.get(Officials.class).find("g2").orElseThrow())
                    .matches(official -> official.grassrootsYears() == 4.5 && official.trainingHours() == 560);
            assertThat(registers.get(Officials.class).tenures("g1"))
                    .extracting("title", "level", "since", "until", "onProbation")
                    .containsExactly(
                            tuple("市审计局副局长", PostLevel.COUNTY_DEPUTY, LocalDate.of(2026, 3, 1), null, true),
                            tuple(
                                    "市水利局科员",
                                    PostLevel.TOWN_DEPUTY,
                                    LocalDate.of(2005, 1, 9),
                                    LocalDate.of(2010, 3, 1),
                                    false));
            assertThat(registers.get(Officials.class).relatives("g2")).containsExactly("g1");
            assertThat(registers.get(Officials.class).archive("g1")).hasSize(1);
            assertThat(registers.get(Officials.class).sanctions("g1")).hasSize(1);
            assertThat(registers.get(Posts.class).find("p1").orElseThrow().jurisdiction())
                    .isEqualTo("990100");
            assertThat(registers.get(Posts.class).quota("990100-audit", PostLevel.COUNTY_DEPUTY))
                    .isPresent();
            assertThat(registers.get(Petitions.class).about("g1"))
                    .extracting("id")
                    .containsExactly("x1", "x2");
            assertThat(registers.get(PersonalMatters.class).latest("g1"))
                    .extracting("amount")
                    .containsExactly(130);
            assertThat(registers.get(Organizations.class).committee("990100")).hasSize(1);
            assertThat(registers.get(Organizations.class).person("sjj.clerk"))
                    .contains(new Person("sjj.clerk", "李闻", "g2", true));
            assertThat(registers.get(Organizations.class).adminRoles("xtgly")).hasSize(1);
            assertThat(registers.get(FakeCredentials.class).all())
                    .containsOnlyKeys("sjj.clerk", "xtgly")
                    .containsEntry("sjj.clerk", "demo-1234");
        }
    }

    @Test
    void a_dry_run_checks_and_loads_nothing() {
        var report = run(Kind.OFFICIALS, OFFICIAL_HEADER + WANG.replace("g1", "g2"), true);

        assertThat(report.badLines()).isEmpty();
        assertThat(report.linesRead()).isEqualTo(1);
        assertThat(report.loaded()).isZero();
        assertThat(registers.get(Officials.class).find("g2")).isEmpty();
    }

    @Test
    void one_bad_line_loads_nothing_and_every_bad_line_is_listed() {
        var good = WANG.replace("g1", "g2");
        var badDate = WANG.replace("g1", "g3").replace("1980-05-17", "1980-13-17");
        var negative = WANG.replace("g1", "g4").replace("560", "-5").replace("健康", "很好");

        var report = run(Kind.OFFICIALS, OFFICIAL_HEADER + good + badDate + negative, false);

        assertThat(report.badLines())
                .extracting(BadLine::line, BadLine::column, BadLine::message)
                .containsExactly(
                        tuple(3L, "出生日期", "“出生日期”不是存在的日期：1980-13-17"),
                        tuple(4L, "五年培训学时", "“五年培训学时”不能为负数：-5"),
                        tuple(4L, "健康状况", "“健康状况”应为健康、一般、较差之一：很好"));
        assertThat(report.loaded()).isZero();
        assertThat(registers.get(Officials.class).find("g2")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1980-05-17;17.5.1980;“出生日期”应写成 2026-11-22 的样子：17.5.1980
            1980-05-17;2031-01-01;“出生日期”晚于今天：2031-01-01
            2003-07-01;1979-07-01;“参加工作日期”早于出生日期（1980-05-17）：1979-07-01
            990100;990999;没有登记的辖区：990999
            王晓舟;=cmd();“姓名”不得以 =、+、-、@ 开头
            王晓舟;@王;“姓名”不得以 =、+、-、@ 开头
            王晓舟;+86;“姓名”不得以 =、+、-、@ 开头
            王晓舟;-王;“姓名”不得以 =、+、-、@ 开头
            王晓舟;;“姓名”不能为空
            4.5;4.55;“基层工作年限”应为数字，最多一位小数：4.55
            560;多;“五年培训学时”应为整数：多
            本科;研究生;“学历”应为中专、大专、本科、硕士、博士之一：研究生
            g2;g1;已有此干部编号：g1
            """, delimiter = ';')
    void a_wrong_value_is_refused_with_its_reason(String right, String wrong, String message) {
        var line = WANG.replace("g1", "g2").replaceFirst(right, wrong == null ? "" : wrong);

        var report = run(Kind.OFFICIALS, OFFICIAL_HEADER + line, false);

        assertThat(report.badLines()).extracting(BadLine::message).contains(message);
        assertThat(report.loaded()).isZero();
    }

    @Test
    void a_text_that_is_too_long_is_refused() {
        var line = WANG.replace("g1", "g2").replace("王晓舟", "王".repeat(61));

        assertThat(run(Kind.OFFICIALS, OFFICIAL_HEADER + line, true).badLines())
                .extracting(BadLine::message)
                .containsExactly("“姓名”过长，最多 60 个字");
    }

    @Test
    void an_id_that_stands_twice_in_the_file_is_refused() {
        var line = WANG.replace("g1", "g2");

        assertThat(run(Kind.OFFICIALS, OFFICIAL_HEADER + line + line, true).badLines())
                .containsExactly(new BadLine(3, "干部编号", "本文件中重复：g2"));
    }

    @Test
    void missing_unknown_and_repeated_columns_are_refused() {
        var report = run(Kind.ORGANS, "辖区,Name,名称,电话\n990100,,,\n", true);

        assertThat(report.linesRead()).isZero();
        assertThat(report.badLines())
                .extracting(BadLine::message)
                .containsExactly("列“名称”出现了两次", "不认识的列“电话”", "缺少“机关类别”列（或写作 organ kind）");
    }

    @Test
    void an_unknown_organ_or_kind_is_refused() {
        var header = "账号,初始密码,姓名,辖区,机关类别,角色\n";

        assertThat(run(
                                Kind.USERS,
                                header
                                        + "a.b,demo-1234,李闻,990100,信访局,经办人\n"
                                        + "a.c,demo-1234,李闻,990100,信访办,经办人\n"
                                        + "a.d,demo-1234,李闻,990199,审计局,处长\n",
                                false)
                        .badLines())
                .extracting(BadLine::line, BadLine::message)
                .containsExactly(
                        tuple(2L, "该辖区没有此类机关：信访局"),
                        tuple(3L, "不认识的“机关类别”：信访办"),
                        tuple(4L, "没有登记的辖区：990199"),
                        tuple(4L, "不认识的“角色”：处长"));
    }

    @Test
    void a_person_sits_in_two_organs_with_one_password_that_no_later_import_replaces() {
        var header = "user,password,name,jurisdiction,organ kind,role\n";
        load(
                registers,
                Kind.USERS,
                header + "li.wen,demo-1234,李闻,990100,audit,clerk\nli.wen,,李闻,990100,organization,head\n");
        registers.get(OrganizationEditor.class).put(new Jurisdiction("990121", "青禾县", "county", "990100"));
        load(registers, Kind.ORGANS, "辖区,机关类别,名称\n990121,audit,县审计局\n");

        var takeover = run(Kind.USERS, header + "li.wen,stolen-123,李闻,990121,audit,clerk\n", false);

        assertThat(takeover.loaded()).isEqualTo(1);
        assertThat(registers.get(FakeCredentials.class).all()).containsEntry("li.wen", "demo-1234");
        assertThat(registers.get(Organizations.class).seatsOf("li.wen"))
                .extracting(seat -> seat.organ().kind(), seat -> seat.role())
                .containsExactly(
                        tuple(OrganKind.AUDIT, SeatRole.CLERK),
                        tuple(OrganKind.ORGANIZATION, SeatRole.HEAD),
                        tuple(OrganKind.AUDIT, SeatRole.CLERK));
    }

    @Test
    void an_account_is_refused_when_its_seat_name_or_password_does_not_fit() {
        var header = "user,password,name,jurisdiction,organ kind,role\n";
        load(registers, Kind.USERS, header + "li.wen,demo-1234,李闻,990100,audit,clerk\n");

        assertThat(run(
                                Kind.USERS,
                                header
                                        + "li.wen,,李闻,990100,audit,clerk\n"
                                        + "li.wen,,赵四,990100,audit,head\n"
                                        + "zhao,short,赵四,990100,audit,head\n"
                                        + "qian,,钱五,990100,audit,head\n"
                                        + "1;drop,demo-1234,钱五,990100,audit,head\n"
                                        + "qian,demo-1234,孙六,990100,audit,clerk\n",
                                false)
                        .badLines())
                .extracting(BadLine::line, BadLine::message)
                .containsExactly(
                        tuple(2L, "该用户已在此机关任经办人：li.wen"),
                        tuple(3L, "此账号已属于另一姓名的用户：li.wen"),
                        tuple(4L, "“初始密码”：密码至少 8 个字符"),
                        tuple(5L, "新用户应有“初始密码”"),
                        tuple(6L, "“账号”应以字母开头，只含字母、数字、点和横线，2 至 64 个字符：1;drop"),
                        tuple(7L, "本文件中同一账号有两个姓名：qian"));
    }

    @Test
    void facts_that_contradict_each_other_are_refused() {
        assertThat(run(Kind.TENURES, """
                                干部编号,职位编号,职务名称,职务层次,正职,任职日期,免职日期,试用期内
                                g1,,科长,乡科级正职,是,1980-05-16,,
                                g1,,科长,乡科级正职,是,2012-05-16,2011-05-16,
                                g1,p9,科长,乡科级正职,是,2013-05-16,2014-05-16,是
                                g9,,科长,科级,是,2013-05-17,,
                                """, false).badLines())
                .extracting(BadLine::line, BadLine::message)
                .containsExactly(
                        tuple(2L, "“任职日期”早于出生日期（1980-05-17）：1980-05-16"),
                        tuple(3L, "“免职日期”早于任职日期（2012-05-16）：2011-05-16"),
                        tuple(4L, "没有登记的职位：p9"),
                        tuple(4L, "已免职的职务不能在试用期内"),
                        tuple(5L, "没有登记的干部：g9"),
                        tuple(5L, "不认识的“职务层次”：科级"));
        assertThat(run(Kind.PETITIONS, """
                                信访编号,干部编号,辖区,来源,受理日期,反映内容,线索具体,有可查性,办理状态,办理结论,办结日期
                                x1,g1,990100,来信,2026-03-02,反映,是,是,已办结,,2026-03-01
                                x2,g1,990100,来信,2026-03-02,反映,是,也许,谈话函询,属实,
                                """, false).badLines())
                .extracting(BadLine::line, BadLine::message)
                .containsExactly(
                        tuple(2L, "“办结日期”早于受理日期（2026-03-02）：2026-03-01"),
                        tuple(2L, "已办结的应填“办理结论”"),
                        tuple(3L, "未办结的不得填“办理结论”"),
                        tuple(3L, "“有可查性”应填“是”或“否”：也许"));
    }

    @Test
    void too_many_lines_are_refused() {
        try (var small = Registers.on(Database.H2.fresh(), context -> {
            Registers.addImport(context);
            TestPropertyValues.of("guicheng.import.max-lines=2").applyTo(context);
        })) {
            setUp(small);
            var report = small.get(CsvImport.class)
                    .run(
                            Kind.OFFICIALS,
                            (OFFICIAL_HEADER
                                            + WANG.replace("g1", "a")
                                            + WANG.replace("g1", "b")
                                            + WANG.replace("g1", "c"))
                                    .getBytes(UTF_8),
                            true);

            assertThat(report.badLines()).containsExactly(new BadLine(0, "", "一次最多导入 2 行，请分成几个文件"));
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,", "UTF-8,\uFEFF", "GB18030,"})
    void utf8_with_or_without_mark_and_gb18030_are_read(String charset, String mark) {
        var csv = (mark == null ? "" : mark)
                + OFFICIAL_HEADER
                + WANG.replace("g1", "g2").replace("王晓舟", "王𠮷龘");

        var report = registers.get(CsvImport.class).run(Kind.OFFICIALS, csv.getBytes(Charset.forName(charset)), false);

        assertThat(report.badLines()).isEmpty();
        assertThat(registers.get(Officials.class).find("g2").orElseThrow().name())
                .isEqualTo("王𠮷龘");
    }

    @Test
    void what_is_no_csv_at_all_is_refused_as_a_whole() {
        var imports = registers.get(CsvImport.class);

        assertThat(imports.run(Kind.OFFICIALS, new byte[0], true).badLines())
                .containsExactly(new BadLine(0, "", "文件是空的"));
        assertThat(imports.run(Kind.OFFICIALS, new byte[] {(byte) 0xff, (byte) 0xff, 0, 1}, true)
                        .badLines())
                .containsExactly(new BadLine(0, "", "文件不是 UTF-8 或 GB18030 编码的文本，请另存为 CSV 或 XLSX"));
        assertThat(run(Kind.OFFICIALS, OFFICIAL_HEADER + "g2,\"王晓舟,990100\n", true)
                        .badLines())
                .containsExactly(new BadLine(0, "", "不是合法的 CSV 文件：第 2 行附近的引号不配对"));
    }

    @Test
    void a_line_is_numbered_as_an_editor_shows_it() {
        var csv = "信访编号,干部编号,辖区,来源,受理日期,反映内容,线索具体,有可查性,办理状态\n"
                + "\n"
                + "x1,g1,990100,来信,2026-03-02,\"第一行\n第二行\",是,是,初步核实\n"
                + ",,,,,,,,\n"
                + "x2,g1,990100,来信,2026-03-02,少一列,是,是";

        assertThat(run(Kind.PETITIONS, csv, true).badLines())
                .containsExactly(new BadLine(6, "", "应有 9 列，实有 8 列"), new BadLine(6, "办理状态", "“办理状态”不能为空"));
    }

    @Test
    void who_reported_is_sealed_on_the_way_in_and_stands_in_no_message() {
        var header = "信访编号,干部编号,辖区,来源,受理日期,反映内容,线索具体,有可查性,办理状态,举报人姓名,举报人电话,举报人身份证号\n";
        var good = "s1,g1,990100,来信,2026-03-02,反映,是,是,谈话函询,林一苇,13900001111,990100198001019990\n";

        // a cell too many, so that the reporter stands in every other column; and values that are wrong themselves
        var slipped = "s2,g1,990100,来信,2026-03-02,反映,是,是,林一苇,13900001111,990100198001019990,x\n"
                + "林一苇,13900001111,林一苇,林一苇,13900001111,反映,林一苇,林一苇,林一苇,x,x,x\n"
                + "s4,g1,990100,来信,2026-03-02,反映,是,是,谈话函询,林一苇,13900001111,1,13900001111\n"
                + "s5,g1,990100,来信,2026-03-02,反映,是,是,谈话函询," + "林一苇".repeat(30) + ",13900001111,1\n";
        for (var dryRun : List.of(true, false)) {
            var report = run(Kind.PETITIONS, header + slipped, dryRun);
            assertThat(report.badLines()).hasSizeGreaterThan(6);
            assertThat(report.toString()).doesNotContain("林一苇", "13900001111", "19800101");
        }
        assertThat(run(Kind.PETITIONS, header + slipped, true).badLines())
                .contains(new BadLine(2, "办理状态", "不认识的“办理状态”"), new BadLine(5, "举报人姓名", "“举报人姓名”过长，最多 60 个字"));

        // a file without headings
        assertThat(run(Kind.PETITIONS, good, true).toString())
                .contains("第 12 列")
                .doesNotContain("林一苇", "13900001111", "19800101");

        // and the same line as it should be
        assertThat(run(Kind.PETITIONS, header + good, false).loaded()).isOne();
        assertThat(registers.get(SealedReporters.class).open("s1").orElseThrow().reveal())
                .containsExactly(
                        entry("name", "林一苇"), entry("phone", "13900001111"), entry("idNumber", "990100198001019990"));
    }

    private Report run(Kind kind, String csv, boolean dryRun) {
        return registers.get(CsvImport.class).run(kind, csv.getBytes(UTF_8), dryRun);
    }

    private static void load(Registers registers, Kind kind, String csv) {
        var report = registers.get(CsvImport.class).run(kind, csv.getBytes(UTF_8), false);
        assertThat(report.badLines()).as(kind.key()).isEmpty();
        assertThat(report.loaded()).as(kind.key()).isPositive();
    }

    private static void setUp(Registers registers) {
        load(registers, Kind.JURISDICTIONS, "辖区代码,名称,层级,上级辖区代码\n990100,云泽市,市,\n");
        load(registers, Kind.ORGANS, "jurisdiction,organ_kind,name\n990100,audit,云泽市审计局\n990100,组织部,中共云泽市委组织部\n");
        load(registers, Kind.OFFICIALS, OFFICIAL_HEADER + WANG);
    }
}
