package io.guicheng.dataimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.guicheng.organization.Jurisdiction;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Organizations;
import io.guicheng.registry.Officials;
import io.guicheng.support.Database;
import io.guicheng.support.Registers;
import io.guicheng.support.Zips;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets as spreadsheets save them, and sheets that are made to do harm. */
class XlsxImportTest {

    private static final String HEADINGS = Zips.row(1, List.of("机关编号", "辖区", "机关类别", "名称"));
    private static final List<String> AUDIT = List.of("990100-audit", "990100", "审计局", "云泽市审计局");

    private Registers registers;

    @BeforeEach
    void a_city() {
        registers = Registers.withImport(Database.H2);
        registers.get(OrganizationEditor.class).put(new Jurisdiction("990100", "云泽市", "city", null));
    }

    @AfterEach
    void close() {
        registers.close();
    }

    @Test
    void a_sheet_is_loaded_as_a_csv_file_is() {
        // when
        var dry = run(HEADINGS + Zips.row(2, AUDIT), true);
        var report = run(HEADINGS + Zips.row(2, AUDIT), false);

        // then
        assertThat(dry).isEqualTo(new Report(1, 0, List.of()));
        assertThat(report).isEqualTo(new Report(1, 1, List.of()));
        assertThat(registers.get(Organizations.class).organ("990100", OrganKind.AUDIT))
                .hasValueSatisfying(organ -> assertThat(organ.name()).isEqualTo("云泽市审计局"));
    }

    @Test
    void numbers_and_dates_are_taken_as_they_are_shown_and_an_empty_end_of_a_row_as_empty() {
        // given: a number for a jurisdiction, a serial number with the style of a date
        var official = "<row r=\"1\">"
                + texts(
                        1, "干部编号", "姓名", "辖区", "性别", "出生日期", "参加工作日期", "学历", "基层工作年限", "五年培训学时", "五年党校月数", "上年度考核",
                        "配偶移居", "领导近亲属", "健康状况", "入党日期")
                + "</row><row r=\"2\">" + texts(2, "g1", "王晓舟") + Zips.cell(2, 2, "", "<v>990100</v>")
                + Zips.cell(2, 3, "t=\"inlineStr\"", "<is><t>男</t></is>") + Zips.cell(2, 4, "s=\"1\"", "<v>29358</v>")
                + Zips.cell(2, 5, "s=\"1\"", "<v>37803</v>") + text(2, 6, "本科") + Zips.cell(2, 7, "", "<v>4.5</v>")
                + Zips.cell(2, 8, "", "<v>560</v>") + Zips.cell(2, 9, "", "<v>3</v>") + text(2, 10, "称职")
                + text(2, 11, "否")
                + Zips.cell(2, 12, "t=\"b\"", "<v>0</v>") + text(2, 13, "健康") + "</row>";

        // when
        var report = registers.get(CsvImport.class).run(Kind.OFFICIALS, Zips.zip(Zips.xlsx(official)), false);

        // then
        assertThat(report).isEqualTo(new Report(1, 1, List.of()));
        assertThat(registers.get(Officials.class).find("g1"))
                .hasValueSatisfying(one -> assertThat(one.birthDate()).isEqualTo("1980-05-17"));
    }

    @Test
    void a_wrong_row_is_named_by_the_number_that_the_spreadsheet_shows() {
        // when
        var report = run(HEADINGS + Zips.row(7, List.of("990100-audit", "990100", "无此类别", "云泽市审计局")), true);

        // then
        assertThat(report.badLines())
                .isNotEmpty()
                .allSatisfy(bad -> assertThat(bad.line()).isEqualTo(7));
    }

    @Test
    void a_formula_is_refused_whatever_value_stands_beside_it() {
        // given
        var cell = Zips.cell(2, 3, "t=\"str\"", "<f>HYPERLINK(\"http://example.invalid\",\"x\")</f><v>云泽市审计局</v>");
        var rows = HEADINGS + "<row r=\"2\">" + texts(2, "990100-audit", "990100", "审计局") + cell + "</row>";

        // then
        assertRefused(Zips.zip(Zips.xlsx(rows)), "公式");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(1)", "=cmd|'/c calc'!A1"})
    void a_text_that_would_become_a_formula_is_refused(String text) {
        // when
        var report = run(HEADINGS + Zips.row(2, List.of("990100-audit", "990100", "审计局", text)), false);

        // then
        assertThat(report.loaded()).isZero();
        assertThat(report.badLines())
                .singleElement()
                .satisfies(bad -> assertThat(bad.message()).contains("不得以 =、+、-、@ 开头"));
    }

    @Test
    void entities_are_refused_before_anybody_expands_them() {
        // given: one that reads a file, and one that grows a thousand million times
        for (var declaration : List.of(
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY e \"&b;&b;&b;\">]>")) {
            for (var part :
                    List.of("xl/worksheets/sheet1.xml", "xl/workbook.xml", "[Content_Types].xml", "xl/styles.xml")) {
                var parts = Zips.xlsx(HEADINGS + Zips.row(2, AUDIT).replace("云泽市审计局", "&e;"));
                parts.computeIfPresent(
                        part,
                        (name, text) ->
                                text.replace("<?xml version=\"1.0\"?>", "<?xml version=\"1.0\"?>" + declaration));

                // then
                assertRefused(Zips.zip(parts), "DOCTYPE");
            }
        }
    }

    @Test
    void a_bomb_macros_a_way_out_and_rubbish_are_refused() {
        // given
        var macros = Zips.xlsx("");
        macros.put("xl/vbaProject.bin", "x");
        var out = Zips.xlsx("");
        out.put("../../outside", "x");

        // then
        assertRefused(Zips.zip(Zips.xlsx("<row r=\"1\"/>" + " ".repeat(60 * 1024 * 1024))), "解压后过大");
        assertRefused(Zips.zip(macros), "宏");
        assertRefused(Zips.zip(out), "路径");
        assertRefused(Zips.zip(Zips.docx()), "不符");
        assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0}, "压缩包");
        assertRefused(Zips.zip(Zips.xlsx("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>")), "");
    }

    @Test
    void a_number_that_is_long_only_when_it_is_written_out_is_refused() {
        var rows = HEADINGS + "<row r=\"2\">" + Zips.cell(2, 0, "", "<v>1E999999999</v>") + "</row>";

        assertRefused(Zips.zip(Zips.xlsx(rows)), "数字过长");
    }

    private Report run(String rows, boolean dryRun) {
        return registers.get(CsvImport.class).run(Kind.ORGANS, Zips.zip(Zips.xlsx(rows)), dryRun);
    }

    private void assertRefused(byte[] file, String reason) {
        var report = registers.get(CsvImport.class).run(Kind.ORGANS, file, false);
        assertThat(report.loaded()).isZero();
        assertThat(report.badLines()).isNotEmpty();
        assertThat(report.badLines().get(0).message()).contains(reason).containsPattern("\\p{IsHan}");
    }

    private static String texts(int row, String... texts) {
        var cells = new StringBuilder();
        for (var column = 0; column < texts.length; column++) {
            cells.append(text(row, column, texts[column]));
        }
        return cells.toString();
    }

    private static String text(int row, int column, String text) {
        return Zips.cell(row, column, "t=\"inlineStr\"", "<is><t>" + text + "</t></is>");
    }
}
