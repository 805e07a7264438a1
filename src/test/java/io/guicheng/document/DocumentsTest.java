package io.guicheng.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.guicheng.kernel.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates are filled, or it is said what is missing; both formats say the same. */
class DocumentsTest {

    private static final DocumentKinds KINDS = new DocumentKinds();

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("kinds")
    void every_template_shows_every_field_it_was_given_in_both_formats(String kind) throws IOException {
        var documents = documents();
        var values = complete(kind);
        var filled = documents.fill(kind, values);

        var pdf = text(documents.pdf(filled));
        var docx = words(documents.docx(filled));

        values.values().stream()
                .flatMap(value -> value instanceof List<?> rows
                        ? rows.stream().flatMap(row -> ((Map<?, ?>) row).values().stream())
                        : Stream.of(value))
                .forEach(value -> {
                    assertThat(pdf).contains(value.toString());
                    assertThat(docx).contains(value.toString());
                });
        assertThat(pdf).contains("—1—");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void what_is_missing_is_named_before_anything_is_made(String kind) {
        var documents = documents();
        var wanted = KINDS.get(kind);
        wanted.fields().forEach((name, label) -> {
            var values = complete(kind);
            values.put(name, "  ");
            if (wanted.mayBeEmpty(name)) {
                assertThat(documents.missing(kind, values)).isEmpty();
                assertThat(documents.fill(kind, values).xhtml()).contains("<html>");
            } else {
                assertThat(documents.missing(kind, values)).containsExactly(label);
                assertThatExceptionOfType(Refused.class)
                        .isThrownBy(() -> documents.fill(kind, values))
                        .withMessageContaining(label);
            }
        });
        wanted.lists().forEach((name, rows) -> {
            var values = complete(kind);
            values.put(name, List.of());
            if (wanted.mayBeEmpty(name)) {
                assertThat(documents.missing(kind, values)).isEmpty();
                assertThat(documents.fill(kind, values).xhtml()).contains("<html>");
            } else {
                assertThat(documents.missing(kind, values)).containsExactly(rows.label());
            }
            values.put(name, List.of(complete(rows.fields()), Map.of()));
            assertThat(documents.missing(kind, values)).allMatch(label -> label.startsWith(rows.label() + "第 2 行的"));
        });
    }

    @Test
    void what_somebody_typed_is_never_markup() throws IOException {
        var documents = documents();
        var values = complete("opinion-reply");
        values.put("grounds", "<hr class=\"page\"/>{{name}} & \"引号\"");
        var filled = documents.fill("opinion-reply", values);

        assertThat(text(documents.pdf(filled))).contains("<hrclass=\"page\"/>{{name}}&\"引号\"");
        assertThat(words(documents.docx(filled))).contains("<hr class=\"page\"/>{{name}} & \"引号\"");
    }

    @Test
    void the_copied_text_of_a_pdf_is_made_of_ordinary_characters() throws IOException {
        var documents = documents();
        var values = complete("opinion-reply");
        values.put("grounds", "公示日月金木水火土");
        values.put("name", "欧阳\uF9DC䶮");

        var text = text(documents.pdf(documents.fill("opinion-reply", values)));

        assertThat(text).contains("公示日月金木水火土").contains("欧阳隆䶮");
        assertThat(text.codePoints()).noneMatch(code -> code >= 0x2E80 && code <= 0x2FDF);
    }

    @Test
    void a_character_that_the_fonts_lack_is_named_and_the_docx_still_has_it() throws IOException {
        var documents = documents();
        var values = complete("opinion-reply");
        values.put("name", "张\uDBFF\uDFFD");
        var filled = documents.fill("opinion-reply", values);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> documents.pdf(filled))
                .withMessageContaining("字体没有这些字：\uDBFF\uDFFD");
        assertThat(words(documents.docx(filled))).contains("张\uDBFF\uDFFD");
    }

    @Test
    void an_administrators_template_counts_at_once() throws IOException {
        var documents = documents();
        own("opinion-reply", "<html><body><h1>复函</h1><p>{{name}}：{{verdict}}</p></body></html>");

        assertThat(text(documents.pdf(documents.fill("opinion-reply", complete("opinion-reply")))))
                .contains("复函");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body><p>{{reporter}}</p></body></html>",
                "<html><body><p>{{{name}}}</p></body></html>",
                "<html><body><p>{{&name}}</p></body></html>",
                "<html><body><p>{{>other}}</p></body></html>",
                "<html><body><p>{{name}</p></body></html>",
                "<html><body><p>{{#name}}</p></body></html>",
                "<html><body><p>{{name}}</body></html>",
                "<html><body><img src=\"file:///etc/passwd\"/></body></html>",
                "<html><body><p style=\"background:url(http://10.0.0.1/)\">{{name}}</p></body></html>",
                "<html><head><style>p{}</style></head><body><p>{{name}}</p></body></html>",
                "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><body><p>&x;</p></body></html>",
                "<html><body><p class=\"unknown\">{{name}}</p></body></html>"
            })
    void an_administrators_mistake_is_told_and_never_printed(String template) throws IOException {
        var documents = documents();
        own("opinion-reply", template);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> documents.fill("opinion-reply", complete("opinion-reply")))
                .withMessageStartingWith("“意见回复”的模板不能使用：");
    }

    @Test
    void word_keeps_the_chinese_font_and_the_margins_of_the_standard() throws IOException {
        var documents = documents();
        try (var docx = new XWPFDocument(new ByteArrayInputStream(
                documents.docx(documents.fill("pre-appointment-notice", complete("pre-appointment-notice")))))) {
            var fonts = docx.getParagraphs().stream()
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .map(run -> run.getFontFamily(XWPFRun.FontCharRange.eastAsia))
                    .filter(Objects::nonNull)
                    .distinct();
            assertThat(fonts).containsExactlyInAnyOrder("方正小标宋简体", "仿宋_GB2312", "黑体");
            var margins = docx.getDocument().getBody().getSectPr().getPgMar();
            assertThat(margins.getTop()).hasToString("2098");
            assertThat(margins.getLeft()).hasToString("1587");
        }
    }

    /** Pictures of all pages, for looking at: -Dguicheng.documents.pictures=folder. */
    @ParameterizedTest
    @MethodSource("kinds")
    void every_document_fits_its_page(String kind) throws IOException {
        var documents = documents();
        try (var pdf = Loader.loadPDF(documents.pdf(documents.fill(kind, complete(kind))))) {
            assertThat(pdf.getNumberOfPages()).isBetween(1, 2);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isCloseTo(595.3f, within(1f));
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo(KINDS.get(kind).title());
            var folder = System.getProperty("guicheng.documents.pictures");
            if (folder != null) {
                ImageIO.write(
                        new PDFRenderer(pdf).renderImageWithDPI(0, 60),
                        "png",
                        Path.of(folder, kind + ".png").toFile());
            }
        }
    }

    static Stream<String> kinds() {
        return KINDS.all().stream().map(DocumentKind::key);
    }

    private Documents documents() {
        try {
            var settings = new DocumentSettings(folder, folder);
            return new Documents(KINDS, new Templates(settings), new PdfWriter(new Fonts(settings)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void own(String kind, String template) throws IOException {
        Files.writeString(folder.resolve(kind + ".xhtml"), template);
    }

    private static Map<String, Object> complete(String kind) {
        var wanted = KINDS.get(kind);
        var values = complete(wanted.fields());
        wanted.lists().forEach((name, rows) -> values.put(name, List.of(complete(rows.fields()))));
        return values;
    }

    private static Map<String, Object> complete(Map<String, String> fields) {
        var values = new HashMap<String, Object>();
        fields.keySet().forEach(name -> values.put(name, "值" + name));
        return values;
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static String words(byte[] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }
}
