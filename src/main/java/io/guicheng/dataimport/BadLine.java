package io.guicheng.dataimport;

/**
 * Why a line was refused.
 *
 * @param line number of the line in the file, the header being 1; 0 when it concerns the whole file
 * @param column heading in Chinese; empty when it concerns the whole line
 * @param message a sentence in Chinese
 */
public record BadLine(long line, String column, String message) {}
