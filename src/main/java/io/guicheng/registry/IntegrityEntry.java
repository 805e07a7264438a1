package io.guicheng.registry;

import java.time.Instant;

/** An entry in an official's integrity file (廉政档案): append-only, names the case it came from. */
public record IntegrityEntry(String officialId, Instant at, String kind, String text, String caseKey) {}
