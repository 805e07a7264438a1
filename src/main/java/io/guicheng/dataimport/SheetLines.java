package io.guicheng.dataimport;

import io.guicheng.files.UnsafeFile;
import io.guicheng.kernel.RefusedInput;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The lines of a spreadsheet, the first sheet of an XLSX file or a CSV file, as the texts that stand in its cells. */
public final class SheetLines {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_CELL = 5000;

    private final int mostLines;
    private final List<List<String>> lines = new ArrayList<>();

    private SheetLines(int mostLines) {
        this.mostLines = mostLines;
    }

    /** @throws RefusedInput naming the field {@code file}, when it is neither, damaged, too large, or holds formulas */
    public static List<List<String>> of(byte[] file, int mostLines) {
        var sheet = new SheetLines(mostLines);
        if (XlsxRows.looksLike(file)) {
            sheet.xlsx(file);
        } else {
            sheet.csv(file);
        }
        if (sheet.lines.stream().allMatch(line -> line.stream().allMatch(String::isBlank))) {
            throw refused("文件是空的");
        }
        return sheet.lines;
    }

    private void csv(byte[] file) {
        var text = CsvText.decode(file).orElseThrow(() -> refused("文件不是 XLSX，也不是 UTF-8 或 GB18030 编码的 CSV"));
        try (var parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            for (var record : parser) {
                add(record.toList());
            }
        } catch (UncheckedIOException | IOException e) {
            throw refused("不是合法的 CSV 文件：第 " + (lines.size() + 1) + " 行附近的引号不配对");
        }
    }

    private void xlsx(byte[] file) {
        try {
            XlsxRows.read(file, (values, number) -> {
                if (number > mostLines) {
                    throw tooMany();
                }
                // the numbers told to people are those of the sheet: lines that it leaves out are empty
                while (lines.size() < number - 1) {
                    lines.add(List.of());
                }
                add(values);
                return true;
            });
        } catch (UnsafeFile e) {
            throw refused("XLSX 文件" + e.reason());
        }
    }

    private void add(List<String> cells) {
        if (lines.size() >= mostLines) {
            throw tooMany();
        }
        if (cells.size() > MOST_COLUMNS || cells.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
            throw refused("第 " + (lines.size() + 1) + " 行超过 " + MOST_COLUMNS + " 列，或者有单元格超过 " + LONGEST_CELL + " 个字");
        }
        lines.add(List.copyOf(cells));
    }

    private RefusedInput tooMany() {
        return refused("一次最多导入 " + mostLines + " 行");
    }

    private static RefusedInput refused(String sentence) {
        return RefusedInput.of("file", sentence);
    }
}
