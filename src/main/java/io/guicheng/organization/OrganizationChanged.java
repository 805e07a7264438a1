package io.guicheng.organization;

/**
 * Something of the organization was added or changed. Published in the same transaction, right after the change was written; who
 * listens reads the new state from {@link Organizations}.
 *
 * @param id code of the jurisdiction, id of the organ or committee member, or the user id for a person, a seat, an admin role, or the deputy
 */
public record OrganizationChanged(Subject subject, String id) {

    /** What kind of thing was changed. */
    public enum Subject {
        JURISDICTION,
        ORGAN,
        PERSON,
        SEAT,
        COMMITTEE_MEMBER,
        ADMIN_ROLE,
        DEPUTATION
    }
}
