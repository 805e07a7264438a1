package io.guicheng.suspension;

import java.time.Instant;

/** A suspension that lasts: who began it, when and why. */
public record Suspension(String begunBy, Instant begunAt, String reason) {}
