package io.guicheng.dataimport;

import io.guicheng.organization.Jurisdiction;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.Organizations;
import io.guicheng.registry.Official;
import io.guicheng.registry.Officials;
import io.guicheng.registry.Post;
import io.guicheng.registry.PostLevel;
import io.guicheng.registry.Posts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up what a line names, and notes at the line what is not there. */
@Component
class Known {

    private final Organizations organizations;
    private final Officials officials;
    private final Posts posts;
    private final Clock clock;

    Known(Organizations organizations, Officials officials, Posts posts, Clock clock) {
        this.organizations = organizations;
        this.officials = officials;
        this.posts = posts;
        this.clock = clock;
    }

    Optional<Jurisdiction> jurisdiction(Line line, Column column) {
        return present(line, column, organizations.jurisdiction(line.text(column)), "没有登记的辖区");
    }

    Optional<Organ> organ(Line line, Column column) {
        return present(line, column, organizations.organ(line.text(column)), "没有登记的机关");
    }

    Optional<Official> official(Line line, Column column) {
        return present(line, column, officials.find(line.text(column)), "没有登记的干部");
    }

    Optional<Post> post(Line line, Column column) {
        return present(line, column, posts.find(line.text(column)), "没有登记的职位");
    }

    /** Chinese name or key. */
    static Optional<OrganKind> organKind(String text) {
        return OrganKind.ofKey(text)
                .or(() -> Arrays.stream(OrganKind.values())
                        .filter(kind -> kind.chinese().equals(text))
                        .findFirst());
    }

    /** Chinese name, for example 县处级副职, or the name of the constant. */
    static Optional<PostLevel> level(String text) {
        return Arrays.stream(PostLevel.values())
                .filter(level -> level.chinese().equals(text) || level.name().equals(text))
                .findFirst();
    }

    void notInFuture(Line line, Column column, @Nullable LocalDate date) {
        if (date != null && date.isAfter(LocalDate.now(clock))) {
            line.refuse(column, "“" + column.chinese() + "”晚于今天", date.toString());
        }
    }

    /** Refuses a later event dated before an earlier one; a date that is missing is refused elsewhere. */
    static void inOrder(
            Line line, Column column, @Nullable LocalDate date, String earlierName, @Nullable LocalDate earlier) {
        if (date != null && earlier != null && date.isBefore(earlier)) {
            line.refuse(column, "“" + column.chinese() + "”早于" + earlierName + "（" + earlier + "）", date.toString());
        }
    }

    private static <T> Optional<T> present(Line line, Column column, Optional<T> found, String otherwise) {
        var value = line.peek(column);
        if (found.isEmpty() && !value.isEmpty()) {
            line.refuse(column, otherwise, value);
        }
        return found;
    }
}
