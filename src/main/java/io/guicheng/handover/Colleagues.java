package io.guicheng.handover;

import io.guicheng.casework.Recusal;
import io.guicheng.engine.Models;
import io.guicheng.engine.OpenTask;
import io.guicheng.handover.Handovers.Receivers;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organ;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import io.guicheng.organization.Seat;
import io.guicheng.organization.SeatRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who works where a task is done, and may work on its case. */
@Component
class Colleagues {

    /** Property of a user task that the model gives to one person. */
    private static final String GIVEN = "personVariable";

    private final Organizations organizations;
    private final Recusal recusal;
    private final Models models;

    Colleagues(Organizations organizations, Recusal recusal, Models models) {
        this.organizations = organizations;
        this.recusal = recusal;
        this.models = models;
    }

    /** The organ that has to do a task; its group may be that of a role. */
    Organ organ(OpenTask task) {
        var group = String.valueOf(task.organ());
        return organizations
                .organOfGroup(group)
                .orElseThrow(() -> new IllegalStateException("task " + task.id() + " belongs to no organ: " + group));
    }

    /** Whom the actor can give a task; nobody who must stay away from its case. */
    Receivers receivers(Actor actor, OpenTask task) {
        var group = task.organ();
        var working = working(organ(task).id());
        working.remove(actor.userId());
        var away = away(task, working.keySet());
        Predicate<Seat> free =
                seat -> !away.contains(seat.userId()) && !seat.userId().equals(task.assignee());
        var helpers = working.values().stream().filter(free).toList();
        return new Receivers(
                helpers.stream()
                        .filter(seat -> actor(seat.userId())
                                .filter(one -> one.ownGroups().contains(String.valueOf(group)))
                                .isPresent())
                        .toList(),
                helpers);
    }

    /** For whom a task waits: its holder, or everybody who could take it now, deputies too; nobody who must stay away. */
    List<String> waitedFor(OpenTask task) {
        var holder = task.assignee();
        if (holder != null) {
            return List.of(holder);
        }
        var working = working(organ(task).id());
        var away = away(task, working.keySet());
        return working.keySet().stream()
                .filter(user -> !away.contains(user))
                .filter(user -> actor(user)
                        .filter(one -> one.groups().contains(String.valueOf(task.organ())))
                        .isPresent())
                .toList();
    }

    private Set<String> away(OpenTask task, Set<String> users) {
        return recusal.mustLeave(
                task.caseKey(),
                users.stream()
                        .map(organizations::person)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** Those who work in an organ, each once, with the first of their seats there. */
    private Map<String, Seat> working(String organId) {
        return organizations.seatsIn(organId).stream()
                .filter(seat -> seat.role().worksOnCases())
                .collect(Collectors.toMap(Seat::userId, seat -> seat, (first, second) -> first, LinkedHashMap::new));
    }

    /** Whether the holder of a task can still work on it. */
    boolean holderCan(OpenTask task) {
        return can(task, task.assignee(), task.delegated());
    }

    /**
     * Whether somebody can work on a task.
     *
     * @param onlyPrepare whether a colleague without the role is enough
     */
    boolean can(OpenTask task, @Nullable String userId, boolean onlyPrepare) {
        return userId != null
                && actor(userId)
                        .filter(one -> onlyPrepare
                                ? one.sitsIn(organ(task).id())
                                : standing(one, task).entitled())
                        .filter(one -> !recusal.mustLeave(one, task.caseKey()))
                        .isPresent();
    }

    /** How somebody stands to a task: as by seats, and whoever the model gave it to is entitled while they work in its organ. */
    Standing standing(Actor actor, OpenTask task) {
        var given = models.properties(task.modelId(), task.step()).containsKey(GIVEN)
                && actor.userId().equals(task.assignee())
                && task.owner() == null
                && actor.sitsIn(organ(task).id());
        return given ? new Standing(true, null) : Standing.of(actor, task);
    }

    /** An active person as they would act now. */
    Optional<Actor> actor(String userId) {
        return organizations.person(userId).filter(Person::active).map(organizations::actor);
    }

    String name(String userId) {
        return organizations.personName(userId);
    }

    static boolean leads(Actor actor, Organ organ) {
        return actor.workingSeats().stream()
                .anyMatch(seat -> seat.organ().equals(organ) && seat.role() != SeatRole.CLERK);
    }
}
