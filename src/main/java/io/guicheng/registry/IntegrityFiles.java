package io.guicheng.registry;

import java.util.List;

/** The integrity files. Append-only. */
public interface IntegrityFiles {

    void append(IntegrityEntry entry);

    List<IntegrityEntry> of(String officialId);
}
