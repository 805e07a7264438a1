package io.guicheng.registry;

import java.util.List;
import java.util.Optional;

/** The registers of posts and of establishment. */
public interface Posts {

    Optional<Post> find(String postId);

    List<Post> ofJurisdiction(String jurisdiction);

    /** Establishment of an organ at a level; empty when the organ has no posts at that level. */
    Optional<Quota> quota(String organId, PostLevel level);

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
