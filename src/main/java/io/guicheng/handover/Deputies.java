package io.guicheng.handover;

import io.guicheng.organization.Actor;
import io.guicheng.organization.Deputation;
import io.guicheng.organization.Organ;
import io.guicheng.organization.Seat;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets a colleague of the same organ do somebody's tasks while they are away (代理). Set by the person, or by who leads the organ; ends by
 * itself. It brings the principal's tasks and no other right, is not passed on, and each step done so names both in the dossier.
 */
public interface Deputies {

    /** What is agreed in the organs of this person: all of it for who leads the organ, their own for others. */
    List<Agreed> agreed(Actor actor);

    /** Who may be named in each organ of this person; empty for who works in none. */
    List<Choices> choices(Actor actor);

    /**
     * Sets a deputy.
     *
     * @return id of what was agreed
     * @throws io.guicheng.kernel.RefusedInput on {@code organ}, {@code principal}, {@code deputy}, {@code from}, {@code until} or {@code reason}
     */
    String set(Actor actor, Wish wish);

    /**
     * Ends it before its last day; what the deputy still holds for the principal goes back.
     *
     * @throws io.guicheng.kernel.NotFound when there is none of this id, or it is not of the actor's organ
     * @throws io.guicheng.kernel.Refused when it is neither the actor's own nor the actor leads the organ
     */
    void end(Actor actor, String id);

    /** Something agreed, and whether the reader may end it. */
    record Agreed(Deputation deputation, boolean mayEnd) {}

    /**
     * An organ with those who may be named.
     *
     * @param principals the actor alone, or everybody in an organ that the actor leads
     * @param longest how many days it may last
     */
    record Choices(Organ organ, List<Seat> principals, List<Seat> deputies, int longest) {}

    /**
     * What somebody asks for, as typed.
     *
     * @param principal empty for the actor
     */
    record Wish(
            String organ,
            String principal,
            String deputy,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String reason) {}
}
