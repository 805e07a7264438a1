package io.guicheng.ballot;

import io.guicheng.kernel.CaseKey;

/** Published in the transaction in which a ballot is closed. */
public record BallotClosed(CaseKey caseKey, String ballotId) {}
