package io.guicheng.dataimport;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads and checks all lines before it writes the first. */
@Component
class CsvImporter implements CsvImport {

    private final Map<Kind, Sheet<?>> sheets;
    private final TransactionTemplate transaction;
    private final int maxLines;

    CsvImporter(
            List<Sheet<?>> sheets,
            PlatformTransactionManager transactions,
            @Value("${guicheng.import.max-lines:20000}") int maxLines) {
        this.sheets = sheets.stream().collect(toMap(Sheet::kind, identity()));
        this.transaction = new TransactionTemplate(transactions);
        this.maxLines = maxLines;
    }

    @Override
    public Report run(Kind kind, byte[] csv, boolean dryRun) {
        return run(Objects.requireNonNull(sheets.get(kind)), csv, dryRun);
    }

    private <T> Report run(Sheet<T> sheet, byte[] csv, boolean dryRun) {
        var table = Table.read(csv, sheet.columns(), maxLines);
        var rows = new ArrayList<T>();
        var wrong = new ArrayList<BadLine>(table.wrong());
        for (var line : table.lines()) {
            rows.add(sheet.read(line));
            wrong.addAll(line.wrong());
        }
        wrong.sort(Comparator.comparingLong(BadLine::line));
        if (dryRun || !wrong.isEmpty()) {
            return new Report(rows.size(), 0, wrong);
        }
        try {
            transaction.executeWithoutResult(status -> rows.forEach(sheet::write));
        } catch (DataIntegrityViolationException e) {
            // every id was free a moment ago: somebody else has just entered the same
            return new Report(rows.size(), 0, List.of(new BadLine(0, "", "导入期间相同的编号已被他人录入，本次没有导入任何数据，请重试")));
        }
        return new Report(rows.size(), rows.size(), List.of());
    }
}
