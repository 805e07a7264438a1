package io.guicheng.kernel;

/**
 * One reason that counts against something, with the clause that asks for it.
 *
 * @param clauses catalogue ids, space separated; empty when only a published rule (not a source document) asks
 * @param text the reason in Chinese, with the figures
 */
public record Ground(String clauses, String text) {}
