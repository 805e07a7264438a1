package io.guicheng.organization;

import java.util.Arrays;

/**
 * An organ of a jurisdiction.
 *
 * @param id {@code <jurisdiction>-<kind>}, for example {@code 450100-organization}; also the engine group of its people. A second
 *     organ of the same kind (stationed discipline groups) gets a number behind: {@code 450100-stationed-discipline-2}
 */
public record Organ(String id, String jurisdiction, OrganKind kind, String name) {

    /** The engine group of those who hold this role here, for example {@code 450100-organization-head}. */
    public String group(SeatRole role) {
        return id + "-" + role.key();
    }

    /** Whether an engine group is this organ's: its own, or that of a role in it. */
    public boolean hasGroup(String group) {
        return group.equals(id) || Arrays.stream(SeatRole.values()).anyMatch(role -> group.equals(group(role)));
    }
}
