package io.guicheng.registry;

import java.util.List;
import java.util.Optional;

/** The registers of posts and of establishment. */
public interface Posts {

    Optional<Post> find(String postId);

    List<Post> ofJurisdiction(String jurisdiction);

    /** Establishment of an organ at a level; empty when the organ has no posts at that level. */
    Optional<Quota> quota(String organId, PostLevel level);

    /** Corrects what is filled, after the establishment office has looked. */
    void correctQuota(Quota corrected);

    /** One more post filled at this level. */
    void fill(String organId, PostLevel level);
}
