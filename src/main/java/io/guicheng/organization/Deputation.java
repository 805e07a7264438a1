package io.guicheng.organization;

import java.time.LocalDate;

/**
 * That one person stands in for another in an organ, for a while (代理): with the roles the other holds there, and nothing else.
 *
 * @param principal user id of the person who is away
 * @param organId the organ in which both work
 * @param deputy user id of the person who stands in
 * @param from first day
 * @param until last day
 */
public record Deputation(
        String id, String principal, String organId, String deputy, LocalDate from, LocalDate until, String reason) {

    /** Whether it holds on this day. */
    public boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether the two have a day in common. */
    public boolean overlaps(LocalDate otherFrom, LocalDate otherUntil) {
        return !otherUntil.isBefore(from) && !otherFrom.isAfter(until);
    }
}
