package io.guicheng.dataimport;

import io.guicheng.kernel.RefusedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The lines of a spreadsheet, the first sheet of an XLSX file or a CSV file, as the texts that stand in its cells. */
public final class SheetLines {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    /** All parts of an XLSX file, unpacked. */
    private static final long LARGEST = 50L * 1024 * 1024;

    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_CELL = 5000;

    private SheetLines() {}

    /** @throws RefusedInput naming the field {@code file}, when it is neither, damaged, too large, or holds formulas */
    public static List<List<String>> of(byte[] file, int mostLines) {
        var lines = isArchive(file) ? xlsx(file, mostLines) : csv(file, mostLines);
        if (lines.stream().allMatch(line -> line.stream().allMatch(String::isBlank))) {
            throw refused("文件是空的");
        }
        return lines;
    }

    private static boolean isArchive(byte[] file) {
        return file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    private static List<List<String>> csv(byte[] file, int mostLines) {
        var text = CsvText.decode(file).orElseThrow(() -> refused("文件不是 XLSX，也不是 UTF-8 或 GB18030 编码的 CSV"));
        var lines = new ArrayList<List<String>>();
        try (var parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            for (var record : parser) {
                add(lines, record.toList(), mostLines);
            }
        } catch (UncheckedIOException | IOException e) {
            throw refused("不是合法的 CSV 文件：第 " + (lines.size() + 1) + " 行附近的引号不配对");
        }
        return lines;
    }

    private static List<List<String>> xlsx(byte[] file, int mostLines) {
        refuseBombs(file);
        var lines = new ArrayList<List<String>>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false));
                var rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(row -> {
                if (row.getRowNum() > mostLines) {
                    throw tooMany(mostLines);
                }
                // the numbers told to people are those of the sheet: lines that it leaves out are empty
                while (lines.size() < row.getRowNum() - 1) {
                    lines.add(List.of());
                }
                add(lines, cells(row), mostLines);
            });
        } catch (IOException
                | ExcelReaderException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | IllegalStateException e) {
            throw refused("不是可以读取的 XLSX 文件，请用表格软件另存后再导入");
        }
        return lines;
    }

    /** An archive says of its parts whatever it likes; counted is what comes out. */
    private static void refuseBombs(byte[] file) {
        var buffer = new byte[64 * 1024];
        var size = 0L;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    size += read;
                    if (size > LARGEST) {
                        throw refused("XLSX 文件展开后过大");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw refused("不是可以读取的 XLSX 文件，请用表格软件另存后再导入");
        }
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i)
                    .map(cell -> text(cell, row.getRowNum()))
                    .orElse(""));
        }
        return cells;
    }

    private static String text(Cell cell, int line) {
        if (cell.getFormula() != null || cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR) {
            throw refused("第 " + line + " 行 " + cell.getAddress() + " 单元格是公式或错误值，请改为数值后再导入");
        }
        return switch (cell.getType()) {
            case STRING -> cell.getText();
            case BOOLEAN -> cell.asBoolean() ? "是" : "否";
            case NUMBER ->
                isDay(String.valueOf(cell.getDataFormatString()))
                        ? cell.asDate().toLocalDate().toString()
                        : number(cell.getRawValue());
            case EMPTY, FORMULA, ERROR -> "";
        };
    }

    private static String number(String raw) {
        return raw.endsWith(".0") ? raw.substring(0, raw.length() - 2) : raw;
    }

    private static boolean isDay(String format) {
        return format.replaceAll("\"[^\"]*\"|\\[[^]]*]", "").matches("(?i).*[yd].*");
    }

    private static void add(List<List<String>> lines, List<String> cells, int mostLines) {
        if (lines.size() >= mostLines) {
            throw tooMany(mostLines);
        }
        if (cells.size() > MOST_COLUMNS || cells.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
            throw refused("第 " + (lines.size() + 1) + " 行超过 " + MOST_COLUMNS + " 列，或者有单元格超过 " + LONGEST_CELL + " 个字");
        }
        lines.add(List.copyOf(cells));
    }

    private static RefusedInput tooMany(int mostLines) {
        return refused("一次最多导入 " + mostLines + " 行");
    }

    private static RefusedInput refused(String sentence) {
        return RefusedInput.of("file", sentence);
    }
}
