package io.guicheng.document;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A table of a template, with its merged cells. Widths are percentages of the type area, in the {@code col} elements. */
final class DocxTable {

    /** Width of the type area. */
    private static final double MILLIMETRES = 156;

    private static final int TALL_CELL = 1800;

    private final XWPFDocument document;
    private final Element element;
    private final List<Double> widths = new ArrayList<>();

    /** Cells that reach down from an earlier row: column → rows still to come, and how many columns they span. */
    private final Map<Integer, int[]> reaching = new HashMap<>();

    DocxTable(XWPFDocument document, Element element) {
        this.document = document;
        this.element = element;
    }

    void write() {
        elements(element, "col")
                .forEach(col ->
                        widths.add(Double.parseDouble(col.getAttribute("width").replace("%", ""))));
        var rows = elements(element, "tr");
        var table = document.createTable();
        table.removeRow(0);
        table.setWidth(DocxWriter.millimetres(MILLIMETRES).intValue());
        grid(table);
        rows.forEach(row -> row(table.createRow(), row));
    }

    private void grid(XWPFTable table) {
        var grid = table.getCTTbl().addNewTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(DocxWriter.millimetres(MILLIMETRES * width / 100)));
    }

    private void row(XWPFTableRow row, Element source) {
        while (!row.getTableCells().isEmpty()) {
            row.removeCell(0);
        }
        row.setRepeatHeader("thead".equals(source.getParentNode().getNodeName()));
        row.setCantSplitRow(true);
        var column = 0;
        for (var cell : children(source)) {
            column = continued(row, column);
            var across = number(cell, "colspan");
            var down = number(cell, "rowspan");
            var made = cell(row, column, across);
            if (down > 1) {
                made.getCTTc().getTcPr().addNewVMerge().setVal(STMerge.RESTART);
                reaching.put(column, new int[] {down - 1, across});
            }
            fill(made, cell);
            if ("tall".equals(cell.getAttribute("class"))) {
                row.setHeight(TALL_CELL);
            }
            column += across;
        }
        continued(row, column);
    }

    /** The cells that reach into this row from above, as Word wants them; returns the next free column. */
    private int continued(XWPFTableRow row, int column) {
        var next = column;
        for (var reach = reaching.get(next); reach != null; reach = reaching.get(next)) {
            cell(row, next, reach[1]).getCTTc().getTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
            if (--reach[0] == 0) {
                reaching.remove(next);
            }
            next += reach[1];
        }
        return next;
    }

    private XWPFTableCell cell(XWPFTableRow row, int column, int across) {
        var cell = row.createCell();
        var properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        if (across > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(across));
        }
        var share = widths.stream()
                .skip(column)
                .limit(across)
                .mapToDouble(Double::doubleValue)
                .sum();
        cell.setWidth(DocxWriter.millimetres(MILLIMETRES * share / 100).toString());
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        return cell;
    }

    private static void fill(XWPFTableCell cell, Element source) {
        var styleClass = source.getAttribute("class");
        var look =
                "th".equals(source.getTagName()) ? Look.HEAD_CELL : styleClass.isEmpty() ? Look.CELL : Look.LONG_CELL;
        var inner = children(source).stream()
                .filter(child -> "p".equals(child.getTagName()))
                .toList();
        if (inner.isEmpty()) {
            DocxWriter.paragraph(cell.getParagraphs().get(0), source, look);
            return;
        }
        IntStream.range(0, inner.size())
                .forEach(i -> DocxWriter.paragraph(
                        i == 0 ? cell.getParagraphs().get(0) : cell.addParagraph(), inner.get(i), look));
    }

    private static int number(Element cell, String attribute) {
        var value = cell.getAttribute(attribute);
        return value.isEmpty() ? 1 : Integer.parseInt(value);
    }

    private static List<Element> elements(Element within, String name) {
        var found = within.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static List<Element> children(Element parent) {
        var found = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one) {
                found.add(one);
            }
        }
        return found;
    }
}
