package io.guicheng.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers from memory. */
@Component
class CachedOrganizations implements Organizations {

    private final OrganizationCache cache;
    private final Clock clock;

    CachedOrganizations(OrganizationCache cache, Clock clock) {
        this.cache = cache;
        this.clock = clock;
    }

    @Override
    public Optional<Jurisdiction> jurisdiction(String code) {
        return cache.snapshot().jurisdiction(code);
    }

    @Override
    public List<Jurisdiction> jurisdictions() {
        return cache.snapshot().jurisdictions();
    }

    @Override
    public Optional<Organ> organ(String organId) {
        return cache.snapshot().organ(organId);
    }

    @Override
    public Optional<Organ> organ(String jurisdiction, OrganKind kind) {
        return organ(cache.snapshot(), jurisdiction, kind);
    }

    @Override
    public Optional<Organ> superiorOrgan(String jurisdiction, OrganKind kind) {
        var snapshot = cache.snapshot();
        return snapshot.jurisdiction(jurisdiction).flatMap(own -> {
            var parent = own.parent();
            return organ(snapshot, parent == null ? jurisdiction : parent, kind);
        });
    }

    @Override
    public List<Organ> organsOf(String jurisdiction) {
        return cache.snapshot().organsOf(jurisdiction);
    }

    @Override
    public Optional<Person> person(String userId) {
        return cache.snapshot().person(userId);
    }

    @Override
    public List<Person> people() {
        return cache.snapshot().people();
    }

    @Override
    public List<Seat> seatsOf(String userId) {
        return cache.snapshot().seatsOf(userId);
    }

    @Override
    public List<Seat> standsInFor(String userId) {
        var snapshot = cache.snapshot();
        // nearly nobody: the date is asked for only then
        return snapshot.mayStandIn(userId) ? snapshot.standsInFor(userId, LocalDate.now(clock)) : List.of();
    }

    @Override
    public List<Deputation> deputations(String organId) {
        return cache.snapshot().deputations(organId, LocalDate.now(clock));
    }

    @Override
    public List<Deputation> deputationsOver() {
        return cache.snapshot().deputationsOver(LocalDate.now(clock));
    }

    @Override
    public List<Seat> seatsIn(String organId) {
        return cache.snapshot().seatsIn(organId);
    }

    @Override
    public Set<AdminRole> adminRoles(String userId) {
        return cache.snapshot().adminRoles(userId);
    }

    @Override
    public List<CommitteeMember> committee(String jurisdiction) {
        return cache.snapshot().committee(jurisdiction);
    }

    private static Optional<Organ> organ(OrganizationSnapshot snapshot, String jurisdiction, OrganKind kind) {
        return snapshot.organsOf(jurisdiction).stream()
                .filter(organ -> organ.kind() == kind)
                .findFirst();
    }
}
