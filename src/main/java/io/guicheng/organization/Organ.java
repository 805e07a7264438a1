package io.guicheng.organization;

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
}
