package io.guicheng.registry;

/**
 * Enters new rows into the registers, as the data import does. Each method joins the current transaction. An id that exists already
 * throws {@link org.springframework.dao.DuplicateKeyException}, an official or post that does not exist
 * {@link org.springframework.dao.DataIntegrityViolationException}: who types data in checks before.
 */
public interface RegistryEditor {

    void add(Official official);

    void add(Tenure tenure);

    void add(Sanction sanction);

    void add(ArchiveItem item);

    /** Enters that two officials are related; once for both directions. */
    void relate(Relation relation);

    void add(Post post);

    void add(Quota quota);

    void add(Petition petition);

    void add(PersonalMatter matter);
}
