package io.guicheng.dataimport;

import io.guicheng.files.UnsafeFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/** A file cut into lines with named columns; notes what is wrong with its form. */
final class Table {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private final List<Line> lines = new ArrayList<>();
    private final List<BadLine> wrong = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Column> columns;
    private final int maxLines;
    private @Nullable List<Column> header;

    private Table(List<Column> columns, int maxLines) {
        this.columns = columns;
        this.maxLines = maxLines;
    }

    static Table read(byte[] file, List<Column> columns, int maxLines) {
        var table = new Table(columns, maxLines);
        if (XlsxRows.looksLike(file)) {
            table.parseXlsx(file);
            return table;
        }
        var text = CsvText.decode(file);
        if (text.isEmpty()) {
            table.refuse(0, "文件不是 UTF-8 或 GB18030 编码的文本，请另存为 CSV 或 XLSX");
        } else {
            table.parseCsv(text.get());
        }
        return table;
    }

    List<Line> lines() {
        return lines;
    }

    List<BadLine> wrong() {
        return wrong;
    }

    private void parseCsv(String text) {
        try (var parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            for (var record : parser) {
                var values = record.toList();
                if (!take(values, parser.getCurrentLineNumber() - lineBreaksIn(values))) {
                    break;
                }
            }
            refuseEmpty();
        } catch (UncheckedIOException | IOException e) {
            refuse(0, "不是合法的 CSV 文件：第 " + (lines.size() + 2) + " 行附近的引号不配对");
        }
    }

    private void parseXlsx(byte[] file) {
        try {
            XlsxRows.read(file, (values, number) -> take(padded(values), number));
            refuseEmpty();
        } catch (UnsafeFile e) {
            refuse(0, "XLSX 文件" + e.reason());
        }
    }

    /** A sheet keeps no empty cells at the end of a row. */
    private List<String> padded(List<String> values) {
        if (header == null || values.size() >= header.size()) {
            return values;
        }
        var padded = new ArrayList<>(values);
        padded.addAll(Collections.nCopies(header.size() - values.size(), ""));
        return padded;
    }

    /** Takes the next record, the first being the headings; false when no further one is of use. */
    private boolean take(List<String> values, long number) {
        if (header == null) {
            header = headings(values);
            return wrong.isEmpty();
        }
        if (lines.size() >= maxLines) {
            refuse(0, "一次最多导入 " + maxLines + " 行，请分成几个文件");
            return false;
        }
        add(values, number, header);
        return true;
    }

    private void refuseEmpty() {
        if (header == null) {
            refuse(0, "文件是空的");
        }
    }

    /** The column behind each heading, in the order of the file; headings that are wrong are noted. */
    private List<Column> headings(List<String> record) {
        var found = new ArrayList<Column>();
        for (var heading : record) {
            var column =
                    columns.stream().filter(known -> known.isNamed(heading)).findFirst();
            if (column.isEmpty() && holdsSecrets()) {
                // a file without headings begins with somebody's name and number
                var place = "第 " + (found.size() + wrong.size() + 1) + " 列";
                wrong.add(new BadLine(1, place, "不认识的列：" + place + "的列名"));
            } else if (column.isEmpty()) {
                wrong.add(new BadLine(1, heading, "不认识的列“" + heading + "”"));
            } else if (found.contains(column.get())) {
                wrong.add(new BadLine(
                        1, column.get().chinese(), "列“" + column.get().chinese() + "”出现了两次"));
            } else {
                found.add(column.get());
            }
        }
        for (var column : columns) {
            if (column.required() && !found.contains(column)) {
                wrong.add(new BadLine(
                        1, column.chinese(), "缺少“" + column.chinese() + "”列（或写作 " + column.english() + "）"));
            }
        }
        return found;
    }

    private void add(List<String> record, long number, List<Column> header) {
        if (record.stream().allMatch(String::isBlank)) {
            return;
        }
        var values = new HashMap<Column, String>();
        for (var i = 0; i < Math.min(header.size(), record.size()); i++) {
            values.put(header.get(i), record.get(i).trim());
        }
        var discreet = header.stream().anyMatch(Column::secret) || (holdsSecrets() && record.size() != header.size());
        var line = new Line(number, Map.copyOf(values), seen, discreet);
        lines.add(line);
        if (record.size() != header.size()) {
            refuse(number, "应有 " + header.size() + " 列，实有 " + record.size() + " 列");
        }
    }

    private boolean holdsSecrets() {
        return columns.stream().anyMatch(Column::secret);
    }

    private static long lineBreaksIn(List<String> record) {
        return record.stream()
                .mapToLong(value -> value.chars().filter(c -> c == '\n').count())
                .sum();
    }

    private void refuse(long line, String message) {
        wrong.add(new BadLine(line, "", message));
    }
}
