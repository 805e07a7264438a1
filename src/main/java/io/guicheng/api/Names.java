package io.guicheng.api;

import io.guicheng.casework.Dossier;
import io.guicheng.engine.OpenTask;
import io.guicheng.organization.CommitteeMember;
import io.guicheng.organization.Jurisdiction;
import io.guicheng.organization.Organ;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What ids are called; the id itself where the name is not known any more. Asks no database: the organization is kept in memory. */
@Component
class Names {

    private final Organizations organizations;

    Names(Organizations organizations) {
        this.organizations = organizations;
    }

    @Nullable
    String person(@Nullable String userId) {
        if (userId == null) {
            return null;
        }
        return userId.equals(Dossier.Author.SERVER.userId()) ? "系统" : organizations.personName(userId);
    }

    /** Everybody's name, by account. */
    Map<String, String> people() {
        return organizations.people().stream().collect(Collectors.toMap(Person::userId, Person::name));
    }

    /** The members of a jurisdiction's committee, by the id under which forms offer them. */
    Map<String, String> committee(String jurisdiction) {
        return organizations.committee(jurisdiction).stream()
                .collect(Collectors.toMap(CommitteeMember::id, CommitteeMember::name));
    }

    /** Who holds a task, and for whom: 甲（代乙）, or 甲（受乙委派）; null when nobody does. */
    @Nullable
    String holder(OpenTask task) {
        var name = person(task.assignee());
        var owner = task.owner();
        if (name == null || owner == null || owner.equals(task.assignee())) {
            return name;
        }
        return name + (task.delegated() ? "（受" + person(owner) + "委派）" : "（代" + person(owner) + "）");
    }

    /** Name of an organ, given its id or the group of a role in it: 市委组织部（负责人）. */
    @Nullable
    String organ(@Nullable String group) {
        if (group == null) {
            return null;
        }
        return organizations.organ(group).map(Organ::name).or(() -> role(group)).orElse(group);
    }

    private Optional<String> role(String group) {
        return Arrays.stream(SeatRole.values())
                .filter(role -> group.endsWith("-" + role.key()))
                .flatMap(role -> organizations
                        .organ(group.substring(0, group.length() - role.key().length() - 1))
                        .map(organ -> organ.name() + "（" + role.chinese() + "）")
                        .stream())
                .findFirst();
    }

    /** Id of the organ of a group. */
    @Nullable
    String organId(@Nullable String group) {
        if (group == null || organizations.organ(group).isPresent()) {
            return group;
        }
        return Arrays.stream(SeatRole.values())
                .filter(role -> group.endsWith("-" + role.key()))
                .map(role -> group.substring(0, group.length() - role.key().length() - 1))
                .findFirst()
                .orElse(group);
    }

    String jurisdiction(String code) {
        return organizations.jurisdiction(code).map(Jurisdiction::name).orElse(code);
    }
}
