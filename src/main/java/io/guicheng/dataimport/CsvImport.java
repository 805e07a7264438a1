package io.guicheng.dataimport;

/**
 * Adds what stands in a CSV file, or in the first sheet of an XLSX file, to the registers. The first line names the columns, in Chinese or English, in any order. A file is
 * loaded whole, in one transaction, or not at all.
 */
public interface CsvImport {

    /**
     * Checks every line and, unless {@code dryRun} or anything is wrong, stores them.
     *
     * @param csv text in UTF-8 (with or without byte order mark) or GB18030, or an XLSX file without formulas
     */
    Report run(Kind kind, byte[] csv, boolean dryRun);
}
