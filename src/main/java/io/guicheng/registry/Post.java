package io.guicheng.registry;

/**
 * A leading post (职位).
 *
 * @param organId the organ it belongs to
 * @param probation whether a newly appointed holder serves a probation of one year
 */
public record Post(String id, String jurisdiction, String organId, String title, PostLevel level, boolean probation) {}
