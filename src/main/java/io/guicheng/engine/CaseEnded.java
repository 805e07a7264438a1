package io.guicheng.engine;

import io.guicheng.kernel.CaseKey;

/**
 * Published in the transaction in which a case's own process instance ends.
 *
 * @param end id of the end event reached last
 */
public record CaseEnded(CaseKey caseKey, String procedure, String end) {}
