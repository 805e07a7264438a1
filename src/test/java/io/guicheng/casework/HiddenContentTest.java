package io.guicheng.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guicheng.kernel.RefusedInput;
import io.guicheng.support.Zips;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/** Files that are what they are called, and something else as well. */
class HiddenContentTest {

    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] PNG = {
        (byte) 0x89,
        'P',
        'N',
        'G',
        13,
        10,
        26,
        10,
        0,
        0,
        0,
        13,
        'I',
        'H',
        'D',
        'R',
        0,
        0,
        0,
        1,
        0,
        0,
        0,
        1,
        8,
        0,
        0,
        0,
        0,
        0x3A,
        0x7E,
        (byte) 0x9B,
        0x55,
        0,
        0,
        0,
        0,
        'I',
        'E',
        'N',
        'D',
        (byte) 0xAE,
        0x42,
        0x60,
        (byte) 0x82
    };
    private static final String RELS = "word/_rels/document.xml.rels";

    private final FileTypes types = new FileTypes(DataSize.ofMegabytes(20));

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("报告.pdf", pdf("/OpenAction [1 0 R /Fit]")),
                Arguments.of("报告.docx", Zips.zip(Zips.docx())),
                Arguments.of("表.xlsx", Zips.zip(Zips.xlsx(""))),
                Arguments.of("版式.ofd", Zips.zip(Map.of("OFD.xml", "<?xml version=\"1.0\"?><OFD/>"))),
                Arguments.of("照片.png", PNG),
                Arguments.of("说明.txt", "说明".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("带链接.docx", docx(parts -> parts.put(RELS, relationship("hyperlink")))));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void what_an_office_needs_is_taken(String name, byte[] content) {
        assertThat(types.check(name, content)).isNotBlank();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("脚本.pdf", pdf("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>")),
                Arguments.of("脚本.pdf", pdf("/S /J#61va#53cript")),
                Arguments.of("启动.pdf", pdf("/S /Launch /F (cmd.exe)")),
                Arguments.of("两用.pdf", joined(pdf(""), Zips.zip(Map.of("run.exe", "MZ")))),
                Arguments.of("两用.png", joined(PNG, Zips.zip(Map.of("run.exe", "MZ")))),
                Arguments.of("尾巴.png", joined(PNG, "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))),
                Arguments.of("宏.docx", docx(parts -> parts.put("word/vbaProject.bin", "x"))),
                Arguments.of(
                        "宏.docx",
                        docx(
                                parts -> parts.put(
                                        "[Content_Types].xml",
                                        "<?xml version=\"1.0\"?><Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>"))),
                Arguments.of("控件.docx", docx(parts -> parts.put("word/activeX/activeX1.bin", "x"))),
                Arguments.of("嵌入.docx", docx(parts -> parts.put("word/embeddings/oleObject1.bin", "x"))),
                Arguments.of("程序.docx", docx(parts -> parts.put("word/run.exe", "MZ"))),
                Arguments.of("模板.docx", docx(parts -> parts.put(RELS, relationship("attachedTemplate")))),
                Arguments.of("外链.docx", docx(parts -> parts.put(RELS, relationship("image")))),
                Arguments.of(
                        "实体.docx",
                        docx(parts -> parts.put(
                                "word/document.xml",
                                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"))),
                Arguments.of("出走.docx", docx(parts -> parts.put("../../outside", "x"))),
                Arguments.of("改名.docx", Zips.zip(Zips.xlsx(""))),
                Arguments.of("改名.xlsx", Zips.zip(Map.of("anything.txt", "x"))),
                Arguments.of("改名.ofd", Zips.zip(Map.of("anything.txt", "x"))),
                Arguments.of("宏.doc", ole("_VBA_PROJECT")),
                Arguments.of("宏.xls", ole("Macros\0")),
                Arguments.of("嵌入.doc", ole("\u0001Ole10Native")),
                Arguments.of("网页.html", "<html></html>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of(
                        "图.svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"
                                .getBytes(StandardCharsets.UTF_8)),
                Arguments.of(
                        "图.png",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"
                                .getBytes(StandardCharsets.UTF_8)),
                Arguments.of("程序.txt", "MZ\u0090\0\u0003\0\0\0".getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of(
                        "网页.txt",
                        "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("宏.docm", Zips.zip(Zips.docx())),
                Arguments.of("无扩展名", pdf("")));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_only_an_attacker_needs_is_refused_with_a_sentence(String name, byte[] content) {
        assertThatThrownBy(() -> types.check(name, content)).isInstanceOfSatisfying(RefusedInput.class, refused -> {
            assertThat(refused.errors()).singleElement().satisfies(fault -> {
                assertThat(fault.field()).isEqualTo("file");
                assertThat(fault.message()).startsWith("附件“" + name + "”").doesNotContain("Exception");
            });
        });
    }

    @Test
    void a_scan_of_many_megabytes_is_not_taken_for_a_program_by_chance() {
        // given: what compressed pictures look like
        var noise = new byte[15 * 1024 * 1024];
        new Random(7).nextBytes(noise);
        var scan = joined(pdf(""), noise);

        // when / then
        assertThat(types.check("扫描件.pdf", scan)).isEqualTo("application/pdf");
    }

    private static byte[] pdf(String catalog) {
        return ("%PDF-1.4\n1 0 obj\n<< /Type /Catalog " + catalog + " >>\nendobj\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] docx(Consumer<Map<String, String>> change) {
        var parts = Zips.docx();
        change.accept(parts);
        return Zips.zip(parts);
    }

    private static String relationship(String type) {
        return "<?xml version=\"1.0\"?><Relationships><Relationship Id=\"r\" TargetMode=\"External\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type
                + "\" Target=\"http://example.invalid/x\"/></Relationships>";
    }

    private static byte[] ole(String name) {
        var wide = name.getBytes(StandardCharsets.UTF_16LE);
        var content = new byte[2048];
        System.arraycopy(OLE, 0, content, 0, OLE.length);
        System.arraycopy(wide, 0, content, 1024, wide.length);
        return content;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }
}
