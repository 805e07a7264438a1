package io.guicheng.signers;

import io.guicheng.casework.CaseFile;
import io.guicheng.engine.OpenTask;
import io.guicheng.kernel.CaseKey;
import io.guicheng.organization.Actor;
import io.guicheng.organization.Organ;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asking one organ more in a step that asks several at once (加签), and taking one off that was added (减签). The model says of the step who may
 * do that and whom they may ask:
 *
 * <ul>
 *   <li>{@code signersAddedBy}: kind of the organ of the case's jurisdiction whose people may, {@code organization}, or the holders of a role
 *       in it, {@code organization-head}; in their own right
 *   <li>{@code signersFrom}: kinds of the organs of that jurisdiction that may be asked, separated by blanks
 * </ul>
 *
 * Whom a rule asks is never taken off; who was added only before they have begun, and never as the last who has not answered: a step ends by
 * an answer. What is added opens with the step's deadline, counted from then on, and counts like the others. Each act is an entry of the
 * dossier.
 */
public interface Signers {

    /** How those of these tasks that were added came about, by id; no statement when no step among them allows it. */
    Map<String, Added> added(Collection<OpenTask> open);

    /**
     * How it stands, and what is open to a person. No statement when no open step allows it, and one when nobody was added.
     *
     * @param open the open tasks of the case
     */
    Situation situation(Actor actor, CaseFile file, Collection<OpenTask> open);

    /** Whom this person may ask in addition; nobody when they may not, or the step is over. */
    List<Organ> askable(Actor actor, CaseKey key, Place place);

    /**
     * Asks one organ more.
     *
     * @return id of its task
     * @throws io.guicheng.kernel.NotFound when the actor may not see the case
     * @throws io.guicheng.kernel.RefusedInput on {@code organ} when it cannot be asked here, was asked in this round already, or has nobody
     *     who could answer; on {@code reason} when it is missing or too long
     * @throws io.guicheng.kernel.Refused when the step is over or allows it not at all or not to this person
     */
    String add(Actor actor, CaseKey key, Place place, String organ, String reason);

    /**
     * Takes off an organ that was added.
     *
     * @param taskId the organ's task
     * @throws io.guicheng.kernel.NotFound when the actor may not see the case
     * @throws io.guicheng.kernel.RefusedInput on {@code reason} when it is missing or too long
     * @throws io.guicheng.kernel.Refused when the actor may not, the organ was not added, has begun, has answered or was taken off already,
     *     or is the last
     */
    void remove(Actor actor, CaseKey key, String taskId, String reason);

    /**
     * A step that asks several at once.
     *
     * @param instance id of the procedure's instance: a case may ask for each of several people
     */
    record Place(String instance, String step) {

        static Place of(OpenTask task) {
            return new Place(task.instanceId(), task.step());
        }
    }

    /** Who added a task, when and why. */
    record Added(String userId, Instant at, String reason) {}

    /**
     * How it stands in a case.
     *
     * @param added as {@link #added}
     * @param open where the person may ask one organ more
     * @param removable ids of the tasks that the person may take off
     */
    record Situation(Map<String, Added> added, List<Place> open, Set<String> removable) {}
}
