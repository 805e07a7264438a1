package io.guicheng.dataimport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.kernel.RefusedInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class SheetLinesTest {

    private static final String STYLES =
            "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy/m/d\"/></numFmts>"
                    + "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";

    @Test
    void a_sheet_is_read_as_the_texts_that_stand_in_it() throws IOException {
        var sheet =
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>姓名</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><t>页数</t></is></c></row>"
                        + "<row r=\"4\"><c r=\"A4\" t=\"s\"><v>0</v></c><c r=\"B4\" s=\"1\"><v>46082</v></c><c r=\"C4\"><v>12</v></c><c r=\"D4\" t=\"b\"><v>1</v></c></row>";

        assertThat(SheetLines.of(xlsx(sheet), 10))
                .containsExactly(
                        List.of("姓名", "", "页数"), List.of(), List.of(), List.of("郝景桥", "2026-03-01", "12", "是"));
    }

    @Test
    void a_csv_file_is_read_in_either_encoding() {
        var expected = List.of(List.of("姓名", "报告"), List.of("郝景桥", "已交"));

        assertThat(SheetLines.of("姓名,报告\r\n郝景桥,已交\r\n".getBytes(UTF_8), 10)).isEqualTo(expected);
        assertThat(SheetLines.of("姓名,报告\r\n郝景桥,已交\r\n".getBytes(Charset.forName("GB18030")), 10))
                .isEqualTo(expected);
    }

    @Test
    void what_cannot_be_read_safely_is_refused_in_words() throws IOException {
        refused(xlsx("<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c></row>"), "公式");
        refused(xlsx("<row r=\"20\"><c r=\"A20\"><v>2</v></c></row>"), "最多导入 10 行");
        refused("PK\u0003\u0004 no archive at all".getBytes(UTF_8), "压缩包");
        refused(new byte[] {0, 1, 2, 3, 4, 5}, "不是 XLSX");
        refused("\"甲".getBytes(UTF_8), "引号");
        refused("\n\n".getBytes(UTF_8), "空的");
        refused("甲\n".repeat(11).getBytes(UTF_8), "最多导入 10 行");
        refused(",".repeat(300).getBytes(UTF_8), "200 列");
        refused(bomb(), "解压后过大");
    }

    private static void refused(byte[] file, String why) {
        assertThatThrownBy(() -> SheetLines.of(file, 10))
                .isInstanceOfSatisfying(
                        RefusedInput.class,
                        refused -> assertThat(refused.errors().get(0).message()).contains(why));
    }

    private static byte[] bomb() throws IOException {
        return zip(Map.of("xl/worksheets/sheet1.xml", " ".repeat(51 * 1024 * 1024)));
    }

    private static byte[] xlsx(String rows) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + part("workbook", "sheet.main")
                        + part("styles", "styles")
                        + part("sharedStrings", "sharedStrings")
                        + part("worksheets/sheet1", "worksheet")
                        + "</Types>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + "<sheets><sheet name=\"名册\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put("xl/styles.xml", STYLES);
        parts.put(
                "xl/sharedStrings.xml",
                "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>郝景桥</t></si></sst>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                        + "</sheetData></worksheet>");
        return zip(parts);
    }

    private static String part(String name, String type) {
        return "<Override PartName=\"/xl/" + name
                + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + type
                + "+xml\"/>";
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }
}
