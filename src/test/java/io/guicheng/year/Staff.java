package io.guicheng.year;

import io.guicheng.organization.Organizations;
import io.guicheng.organization.Seat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who does a task: the first of its group, clerks before heads. */
final class Staff {

    private final Organizations organizations;
    private final Map<String, String> known = new HashMap<>();

    Staff(Organizations organizations) {
        this.organizations = organizations;
    }

    String of(String group) {
        return known.computeIfAbsent(group, this::find);
    }

    private String find(String group) {
        return organizations
                .organOfGroup(group)
                .map(organ -> organizations.seatsIn(organ.id()))
                .orElse(List.of())
                .stream()
                .map(Seat::userId)
                .filter(user -> organizations
                        .actor(organizations.person(user).orElseThrow())
                        .groups()
                        .contains(group))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody works in " + group));
    }
}
