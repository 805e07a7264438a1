package io.guicheng.dataimport;

import io.guicheng.files.OfficeArchive;
import io.guicheng.files.SafeZip;
import io.guicheng.files.UnsafeFile;
import io.guicheng.kernel.RefusedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows of the first sheet of an XLSX file as the texts that stand in them. Nothing is computed: a cell with a formula is refused,
 * whatever value was kept beside it.
 */
final class XlsxRows {

    /** All parts unpacked; the table of texts is kept in memory while the rows are read. */
    private static final long LARGEST = 50L * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(XlsxRows.class);
    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_NUMBER = 30;

    /** Takes a row with its number from 1; false when no further one is wanted. */
    @FunctionalInterface
    interface Taker {
        boolean take(List<String> values, long number);
    }

    private XlsxRows() {}

    static boolean looksLike(byte[] file) {
        return file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    static void read(byte[] file, Taker taker) throws UnsafeFile {
        var archive = SafeZip.of(file, LARGEST);
        OfficeArchive.refuse("xlsx", archive);
        // a sheet without styles shows no dates
        var options = new ReadingOptions(archive.names().contains("xl/styles.xml"), false);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), options);
                var rows = workbook.getFirstSheet().openStream()) {
            var each = rows.iterator();
            while (each.hasNext()) {
                var row = each.next();
                var values = values(row);
                if (!values.isEmpty() && !taker.take(values, row.getRowNum())) {
                    return;
                }
            }
        } catch (RefusedInput e) {
            // the taker's own word, not the reader's
            throw e;
        } catch (IOException | RuntimeException e) {
            // whatever the reader stumbles over in a file that somebody made by hand; its own message may tell what
            // stands in a cell
            LOG.info("a sheet cannot be read: {}", e.getClass().getName());
            throw new UnsafeFile("的工作表已损坏，请用表格软件重新保存");
        }
    }

    /** Without the empty cells at the end of the row, which spreadsheets leave behind. */
    private static List<String> values(Row row) throws UnsafeFile {
        var values = new ArrayList<String>();
        var filled = 0;
        for (var column = 0; column < row.getCellCount(); column++) {
            var cell = row.getOptionalCell(column).orElse(null);
            var value = cell == null ? "" : text(cell, row.getRowNum());
            if (!value.isEmpty() && column >= MOST_COLUMNS) {
                throw new UnsafeFile("第 " + row.getRowNum() + " 行超过 " + MOST_COLUMNS + " 列");
            }
            if (column < MOST_COLUMNS) {
                values.add(value);
            }
            if (!value.isEmpty()) {
                filled = values.size();
            }
        }
        return List.copyOf(values.subList(0, filled));
    }

    private static String text(Cell cell, int row) throws UnsafeFile {
        if (cell.getFormula() != null || cell.getType() == CellType.FORMULA) {
            throw new UnsafeFile("第 " + row + " 行 " + cell.getAddress() + " 单元格是公式，请改为数值后重新导入");
        }
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING -> cell.getText();
            case BOOLEAN -> cell.asBoolean() ? "是" : "否";
            case NUMBER ->
                isDate(cell.getDataFormatString()) ? cell.asDate().toLocalDate().toString() : number(cell, row);
            case ERROR, FORMULA -> throw new UnsafeFile("第 " + row + " 行 " + cell.getAddress() + " 单元格的值有错误");
        };
    }

    private static String number(Cell cell, int row) throws UnsafeFile {
        var raw = cell.getRawValue();
        // written out, a number of a few characters can be as long as one likes
        if (raw.length() <= LONGEST_NUMBER) {
            var number = new BigDecimal(raw);
            if (Math.abs((long) number.scale()) <= LONGEST_NUMBER) {
                return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            }
        }
        throw new UnsafeFile("第 " + row + " 行 " + cell.getAddress() + " 单元格的数字过长");
    }

    /** Whether a format shows a day; what is quoted or in brackets (a colour, a language) shows nothing. */
    private static boolean isDate(@Nullable String format) {
        if (format == null) {
            return false;
        }
        var shown = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return shown.contains("y") || shown.contains("d");
    }
}
