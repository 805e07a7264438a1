package io.guicheng.selection;

/**
 * A post that a motion sets out to fill.
 *
 * @param seats how many persons
 * @param conditions 任职资格条件
 * @param findings what the pre-review found; empty before it
 * @param excess whether an appointment would exceed the establishment
 */
public record MotionPost(String postId, int seats, String conditions, String findings, boolean excess) {}
