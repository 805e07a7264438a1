package io.guicheng.casework;

import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import io.guicheng.organization.Seat;
import io.guicheng.organization.SeatRole;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** Answers about confined cases. For every other case no method asks the database. */
@Component
@Transactional
class ConfinedToReceivers implements Confinement {

    /** Procedures by the letters of their case numbers: asked for every case of every list. */
    private final SingletonSupplier<Map<String, String>> confined;

    private final Organizations organizations;
    private final JdbcClient jdbc;

    ConfinedToReceivers(ObjectProvider<ConfinedCases> confined, Organizations organizations, JdbcClient jdbc) {
        this.confined = SingletonSupplier.of(
                () -> confined.stream().collect(Collectors.toMap(ConfinedCases::prefix, ConfinedCases::procedure)));
        this.organizations = organizations;
        this.jdbc = jdbc;
    }

    @Override
    public boolean covers(CaseKey key) {
        return confined.obtain().keySet().stream()
                .anyMatch(prefix -> key.value().contains("-" + prefix + "-"));
    }

    @Override
    public void admit(CaseKey key, String userId) {
        if (!admitted(key).contains(userId)) {
            jdbc.sql("insert into case_reader (case_key, user_id) values (?, ?)")
                    .params(key.value(), userId)
                    .update();
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> admitted(CaseKey key) {
        return covers(key)
                ? new HashSet<>(jdbc.sql("select user_id from case_reader where case_key = ?")
                        .param(key.value())
                        .query(String.class)
                        .list())
                : Set.of();
    }

    /** Keys of the procedures whose cases are confined. */
    Collection<String> procedures() {
        return confined.obtain().values();
    }

    /** The organs whose confined cases are open to this person. */
    static List<String> headedBy(List<Seat> seats) {
        return seats.stream()
                .filter(seat -> seat.role() == SeatRole.HEAD)
                .map(seat -> seat.organ().id())
                .toList();
    }

    /** Whether the case is confined and not open to this person. */
    @Transactional(readOnly = true)
    boolean isClosed(CaseKey key, Person person) {
        if (!covers(key)) {
            return false;
        }
        var owner = jdbc.sql("select owner_organ from case_file where case_key = ?")
                .param(key.value())
                .query(String.class)
                .optional();
        // asked for a number of no case as well: the answer takes as long
        var letIn = admitted(key).contains(person.userId());
        var seats = organizations.seatsOf(person.userId());
        return owner.isEmpty() || !(headedBy(seats).contains(owner.get()) || (letIn && isOf(owner.get(), seats)));
    }

    private static boolean isOf(String organ, List<Seat> seats) {
        return seats.stream()
                .anyMatch(
                        seat -> seat.role().worksOnCases() && seat.organ().id().equals(organ));
    }

    /**
     * The running confined cases of whose tasks this person would be a candidate only because they stand in for somebody; no statement for
     * who does not.
     */
    @Transactional(readOnly = true)
    Set<CaseKey> closedToDeputy(Person person) {
        var organs = organizations.standsInFor(person.userId()).stream()
                .map(seat -> seat.organ().id())
                .distinct()
                .toList();
        var procedures = procedures();
        if (organs.isEmpty() || procedures.isEmpty()) {
            return Set.of();
        }
        return jdbc
                .sql("select case_key from case_file where procedure_key in (:procedures) and owner_organ in (:organs)"
                        + " and ended_at is null")
                .param("procedures", procedures)
                .param("organs", organs)
                .query(String.class)
                .list()
                .stream()
                .map(CaseKey::of)
                .filter(key -> isClosed(key, person))
                .collect(Collectors.toUnmodifiableSet());
    }
}
