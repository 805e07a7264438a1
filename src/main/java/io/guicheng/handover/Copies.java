package io.guicheng.handover;

import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Seat;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 抄送: tells people of a case that they may know of anyway, and hears from them that they have read it (已阅). Opens no case to anybody. */
public interface Copies {

    /** Whom this person may tell: those who work in the organs that own the case or take part in it, and need not stay away. */
    List<Seat> receivers(Actor actor, CaseKey key);

    /**
     * Tells them.
     *
     * @throws io.guicheng.kernel.RefusedInput on {@code to} when it is empty or names somebody who may not be told; on {@code note} when it
     *     is too long
     */
    void send(Actor actor, CaseKey key, Collection<String> to, String note);

    /** Who was told of a case, the newest first. */
    List<Copy> of(CaseKey key);

    /** What this person was told of and may still know of, unread ones first, at most a hundred. */
    List<Copy> mine(Actor actor);

    /**
     * Says that the actor has read it; nothing happens the second time.
     *
     * @throws io.guicheng.kernel.NotFound when there is none of this id for the actor
     */
    void read(Actor actor, String id);

    /** One copy. */
    record Copy(
            String id,
            CaseKey caseKey,
            String title,
            String from,
            String to,
            String note,
            Instant sentAt,
            @Nullable Instant readAt) {}
}
