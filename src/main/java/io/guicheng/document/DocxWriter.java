package io.guicheng.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes a filled template as DOCX. Fonts are named, not embedded: the offices' Windows and WPS have them. */
final class DocxWriter {

    /** Twentieths of a point in a millimetre. */
    private static final double TWIPS = 1440 / 25.4;

    private final XWPFDocument document = new XWPFDocument();

    byte[] write(Documents.Filled filled) {
        page();
        document.getProperties().getCoreProperties().setTitle(filled.title());
        var root = Layout.parse(filled.xhtml()).getDocumentElement();
        blocks(root);
        try (document;
                var out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(millimetres(210));
        size.setH(millimetres(297));
        var margins = section.addNewPgMar();
        margins.setTop(millimetres(37));
        margins.setBottom(millimetres(35));
        margins.setLeft(millimetres(28));
        margins.setRight(millimetres(26));
        margins.setFooter(millimetres(25));
        document.setEvenAndOddHeadings(true);
        pageNumber(HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        pageNumber(HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
    }

    /** — 1 — in size 4, odd pages on the right, even ones on the left. */
    private void pageNumber(HeaderFooterType type, ParagraphAlignment side) {
        var paragraph = document.createFooter(type).createParagraph();
        paragraph.setAlignment(side);
        run(paragraph, "宋体", 14).setText("— ");
        var field = run(paragraph, "宋体", 14);
        field.getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        field.getCTR().addNewInstrText().setStringValue(" PAGE ");
        field.getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
        run(paragraph, "宋体", 14).setText(" —");
    }

    private void blocks(Element parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!(child instanceof Element element)) {
                continue;
            }
            switch (element.getTagName()) {
                case "body" -> blocks(element);
                case "hr" -> rule(element);
                case "table" -> new DocxTable(document, element).write();
                default ->
                    paragraph(
                            document.createParagraph(),
                            element,
                            Look.of(element.getTagName(), element.getAttribute("class")));
            }
        }
    }

    private void rule(Element element) {
        var paragraph = document.createParagraph();
        if ("page".equals(element.getAttribute("class"))) {
            paragraph.createRun().addBreak(BreakType.PAGE);
            return;
        }
        paragraph.setBorderBottom(Borders.SINGLE);
        var line = paragraph.getCTP().getPPr().getPBdr().getBottom();
        line.setColor("CC0000");
        line.setSz(BigInteger.valueOf(12));
    }

    /** Fills a paragraph with the text of an element. */
    static void paragraph(XWPFParagraph paragraph, Element element, Look look) {
        paragraph.setAlignment(look.alignment);
        paragraph.setSpacingBetween(look.line, LineSpacingRule.EXACT);
        var properties = paragraph.getCTPPr();
        var indent = properties.isSetInd() ? properties.getInd() : properties.addNewInd();
        if (look.indented) {
            indent.setFirstLineChars(BigInteger.valueOf(200));
            indent.setFirstLine(BigInteger.valueOf(20L * 2 * look.size));
        }
        if (look == Look.SIGN) {
            indent.setRightChars(BigInteger.valueOf(400));
            indent.setRight(BigInteger.valueOf(20L * 4 * look.size));
        }
        runs(paragraph, element, look, look.font);
    }

    private static void runs(XWPFParagraph paragraph, Element element, Look look, String font) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                switch (inner.getTagName()) {
                    case "br" -> paragraph.createRun().addBreak();
                    case "strong" -> runs(paragraph, inner, look, "黑体");
                    case "span" ->
                        runs(paragraph, inner, look, "kai".equals(inner.getAttribute("class")) ? "楷体_GB2312" : "黑体");
                    default -> runs(paragraph, inner, look, font);
                }
            } else {
                // line ends of the template are not those of the document
                var text = child.getTextContent().replaceAll("\\s*\\R\\s*", "");
                if (!text.isEmpty()) {
                    var run = run(paragraph, font, look.size);
                    run.setColor(look.color);
                    run.setText(text);
                }
            }
        }
    }

    /** A run whose Chinese characters have the font too: Word keeps a font for each script. */
    private static XWPFRun run(XWPFParagraph paragraph, String font, int points) {
        var run = paragraph.createRun();
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.ascii);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.hAnsi);
        run.setFontSize(points);
        return run;
    }

    static BigInteger millimetres(double length) {
        return BigInteger.valueOf(Math.round(length * TWIPS));
    }
}
