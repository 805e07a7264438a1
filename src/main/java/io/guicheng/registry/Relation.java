package io.guicheng.registry;

/**
 * Two officials who are relatives.
 *
 * @param relation what the relative is to the official: 配偶, 父母, 子女, 兄弟姐妹, 近姻亲
 */
public record Relation(String officialId, String relativeId, String relation) {}
