package io.guicheng.engine;

import io.guicheng.kernel.CaseKey;

/**
 * Published in the transaction in which a task opens.
 *
 * @param organ id of the organ that has to do it
 */
public record TaskOffered(CaseKey caseKey, String organ) {}
