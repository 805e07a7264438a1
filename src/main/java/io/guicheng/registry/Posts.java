package io.guicheng.registry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The registers of posts and of establishment. */
public interface Posts {

    Optional<Post> find(String postId);

    /** Those of these ids that are in the register, by id; one statement. */
    Map<String, Post> find(Collection<String> postIds);

    List<Post> ofJurisdiction(String jurisdiction);

    /** Establishment of an organ at a level; empty when the organ has no posts at that level. */
    Optional<Quota> quota(String organId, PostLevel level);

    /** Establishment of these organs at all their levels; one statement. */
    List<Quota> quotas(Collection<String> organIds);

    /**
     * Replaces the figures of an organ at a level, after the establishment office has looked.
     *
     * @throws io.guicheng.kernel.NotFound when the organ has no posts at that level
     */
    void correctQuota(Quota corrected);

    /**
     * One more post filled at this level.
     *
     * @throws io.guicheng.kernel.Refused when all approved posts are filled
     * @throws io.guicheng.kernel.NotFound when the organ has no posts at that level
     */
    void fill(String organId, PostLevel level);
}
