package io.guicheng.casework;

import io.guicheng.kernel.CaseKey;

/** Published in the transaction in which it becomes known that a case concerns one more official. */
public record SubjectAdded(CaseKey caseKey) {}
