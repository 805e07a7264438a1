package io.guicheng.access;

import io.guicheng.casework.Attachment;
import io.guicheng.casework.CaseFile;
import io.guicheng.engine.CaseLoad;
import io.guicheng.engine.OpenTask;
import io.guicheng.engine.Urgency;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The door to cases for everybody who shows something of them. What is not there and what is not for this person are answered alike
 * ({@link io.guicheng.kernel.NotFound}, the same words, the same statements); the log alone tells them apart.
 */
public interface CaseAccess {

    /**
     * The case as this person may see it.
     *
     * @param businessKey what stood in the request; anything at all
     * @throws io.guicheng.kernel.NotFound when there is no such case, or this person may not know of it
     */
    CaseSight open(Actor actor, String businessKey);

    /** Whether this person may know of a case, for whoever shows something that belongs to one, such as a draw; a refusal is logged. */
    boolean mayKnow(Actor actor, CaseKey key);

    /** A page of the cases this person may know of, the newest first. */
    Page page(Actor actor, Search search, int page, int size);

    /**
     * A file with its content: their own that is not handed in yet, or one of a case as the policy says. The reading is logged.
     *
     * @throws io.guicheng.kernel.NotFound when there is no such file, or this person may not have it
     */
    Handout file(Actor actor, String attachmentId);

    /** What the cases of these tasks, which this person has, are called. */
    Map<CaseKey, String> titles(Actor actor, Collection<OpenTask> tasks);

    /** A file and what is in it. */
    @SuppressWarnings("ArrayRecordComponent") // handed on to the response as it is
    record Handout(Attachment file, byte[] content) {}

    /**
     * What is looked for.
     *
     * @param running true for cases that run, false for those that ended, null for all
     * @param text part of the number, of the title or of the name of an official the case concerns; empty for all
     * @param urgency of the case's most urgent open task; null for all
     */
    record Search(
            @Nullable Boolean running,
            String text,
            @Nullable Urgency urgency) {}

    /** One page of cases with the total. */
    record Page(List<Listed> items, long total) {}

    /** A case in a list with its open tasks taken together. */
    record Listed(CaseFile file, CaseLoad load) {}
}
