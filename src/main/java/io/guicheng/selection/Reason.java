package io.guicheng.selection;

/** Why a candidate is not tabled. {@code source} says which check it came from. */
public record Reason(String source, String text, String clauses) {}
