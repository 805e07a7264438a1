package io.guicheng.dataimport;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A file cut into lines with named columns; notes what is wrong with its form. */
final class CsvTable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private final List<Line> lines = new ArrayList<>();
    private final List<BadLine> wrong = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Column> columns;
    private final int maxLines;

    private CsvTable(List<Column> columns, int maxLines) {
        this.columns = columns;
        this.maxLines = maxLines;
    }

    static CsvTable read(byte[] csv, List<Column> columns, int maxLines) {
        var table = new CsvTable(columns, maxLines);
        var text = CsvText.decode(csv);
        if (text.isEmpty()) {
            table.refuse(0, "文件不是 UTF-8 或 GB18030 编码的文本，请另存为 CSV");
        } else {
            table.parse(text.get());
        }
        return table;
    }

    List<Line> lines() {
        return lines;
    }

    List<BadLine> wrong() {
        return wrong;
    }

    private void parse(String text) {
        try (var parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                refuse(0, "文件是空的");
                return;
            }
            var header = header(records.next());
            while (header.isPresent() && records.hasNext()) {
                if (lines.size() >= maxLines) {
                    refuse(0, "一次最多导入 " + maxLines + " 行，请分成几个文件");
                    return;
                }
                var record = records.next();
                add(record, parser.getCurrentLineNumber(), header.get());
            }
        } catch (UncheckedIOException | IOException e) {
            refuse(0, "不是合法的 CSV 文件：第 " + (lines.size() + 2) + " 行附近的引号不配对");
        }
    }

    /** The column behind each heading, in the order of the file; empty when the headings are wrong. */
    private Optional<List<Column>> header(CSVRecord record) {
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
        return wrong.isEmpty() ? Optional.of(found) : Optional.empty();
    }

    private void add(CSVRecord record, long lastLine, List<Column> header) {
        var number = lastLine - lineBreaksIn(record);
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

    private static long lineBreaksIn(CSVRecord record) {
        return record.stream()
                .mapToLong(value -> value.chars().filter(c -> c == '\n').count())
                .sum();
    }

    private void refuse(long line, String message) {
        wrong.add(new BadLine(line, "", message));
    }
}
