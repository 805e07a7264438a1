package io.guicheng.api;

import io.guicheng.api.AuditController.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The log as a file for a spreadsheet. Much of it was typed by strangers, so nothing in it may be taken for a formula. */
final class AuditCsv {

    private static final String FORMULA = "=+-@＝＋－＠\t\r";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
    private final CSVPrinter printer;

    AuditCsv() {
        try {
            printer = new CSVPrinter(text, CSVFormat.EXCEL);
            printer.printRecord("序号", "时间", "类别", "账号", "姓名", "地址", "对象", "规则", "说明");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(Row row) {
        try {
            printer.printRecord(
                    row.id(),
                    TIME.format(row.at()),
                    row.kindText(),
                    plain(row.userId()),
                    plain(row.userName()),
                    plain(row.address()),
                    plain(row.target()),
                    plain(row.rule()),
                    plain(row.detail()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String plain(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
