package io.guicheng.organization;

/** That a person works in an organ, and as what. */
public record Seat(String userId, Organ organ, SeatRole role) {}
