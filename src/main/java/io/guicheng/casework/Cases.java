package io.guicheng.casework;

import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The register of cases: numbers, covers, whom a case concerns, which organs took part. */
public interface Cases {

    /**
     * Opens a case under the next number of its jurisdiction, procedure and year, without gaps.
     *
     * @param prefix two capital letters, for example CS
     */
    CaseFile open(
            String procedure, String prefix, String title, String jurisdiction, String ownerOrgan, String initiator);

    Optional<CaseFile> find(CaseKey key);

    /** The case if this person may know that it exists; see {@link #visibleTo(CaseKey, Actor)}. */
    Optional<CaseFile> find(CaseKey key, Actor actor);

    Map<CaseKey, CaseFile> find(Collection<CaseKey> keys);

    /** Gives the case its final title once its subject is known. */
    void rename(CaseKey key, String title);

    void close(CaseKey key, String outcome, String outcomeText);

    /** The officials a case concerns: they and their relatives must stay away from it. */
    void concerns(CaseKey key, String officialId);

    Set<String> subjects(CaseKey key);

    /** Those of these cases that concern one of these officials; one statement. */
    Set<CaseKey> concerning(Collection<String> officialIds, Collection<CaseKey> keys);

    /** An organ that has, or had, a task in the case may see the case's page. */
    void involves(CaseKey key, String organId);

    /** The organs that have, or had, a task in the case. */
    Set<String> organs(CaseKey key);

    /** The cases, ended ones too, that concern one of these officials. */
    Set<CaseKey> about(Collection<String> officialIds);

    /**
     * Whether this person may know the case: their organ owns it, takes part in it, or stands above the organ that owns it (the same
     * kind of organ in a superior jurisdiction), and they are not one of those it concerns, nor a relative of one. False for a number
     * that is not given to any case, after the same statement.
     */
    boolean visibleTo(CaseKey key, Actor actor);

    /** A page of the cases this person may know, the newest first. */
    CasePage page(Actor actor, Search search, int page, int size);

    /**
     * What is looked for.
     *
     * @param running true for cases that run, false for those that ended, null for all
     * @param text part of the number, of the title or of the name of an official the case concerns; empty for all
     * @param among only these; null for no such limit
     */
    record Search(
            @Nullable Boolean running,
            String text,
            @Nullable Collection<CaseKey> among) {}

    /** One page of cases with the total. */
    record CasePage(List<CaseFile> items, long total) {}
}
