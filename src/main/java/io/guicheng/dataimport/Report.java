package io.guicheng.dataimport;

import java.util.List;

/**
 * What an import did.
 *
 * @param linesRead lines of data in the file, without header and empty lines
 * @param loaded lines stored: all of them or, after a dry run or with any bad line, 0
 * @param badLines everything that is wrong, in the order of the file
 */
public record Report(int linesRead, int loaded, List<BadLine> badLines) {

    public Report {
        badLines = List.copyOf(badLines);
    }
}
