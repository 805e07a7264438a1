package io.guicheng.engine.wall;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.jspecify.annotations.Nullable;

/**
 * The part of a task query that every reader gets besides the own conditions: assigned to me, or I am a candidate, by name or by one
 * of my groups. Put behind the query as an "or" block, so no condition of the reader can widen it.
 */
final class VisibleTasks extends TaskQueryImpl {

    private static final long serialVersionUID = 1L;

    private final String me;
    private final List<String> groups;

    private VisibleTasks(String me, List<String> groups, boolean assignedToMeToo) {
        this.me = me;
        this.groups = List.copyOf(groups);
        this.candidateUser = me;
        this.includeAssignedTasks = true;
        if (assignedToMeToo) {
            this.assignee = me;
        }
        setOrQueryActive();
    }

    /**
     * Restricts a query to what a person may see; asked again on the same query it replaces the earlier restriction.
     *
     * @param remaining ids of all there is for somebody who must stay away from some cases; empty for everybody else
     */
    static void restrict(TaskQueryImpl query, String me, List<String> groups, Optional<List<String>> remaining) {
        var blocks = query.getQueries();
        blocks.removeIf(block -> block instanceof VisibleTasks || block instanceof Remaining);
        remaining.ifPresent(ids -> blocks.add(new Remaining(ids)));
        if (me.equals(query.getAssignee())) {
            return;
        }
        var others = query.getAssigneeNotIn();
        // a simpler condition where the other half cannot match: the database then starts from the candidates' index
        var nobodyOrOthers = query.isUnassigned() || (others != null && others.contains(me));
        blocks.add(new VisibleTasks(me, groups, !nobodyOrOthers));
    }

    /** Only these tasks; another "or" block, of one condition. */
    private static final class Remaining extends TaskQueryImpl {

        private static final long serialVersionUID = 1L;

        Remaining(List<String> ids) {
            this.taskIdIn = ids.isEmpty() ? new String[] {"none"} : ids.toArray(String[]::new);
            setOrQueryActive();
        }
    }

    /** The groups are known from the sign-in; the engine would look them up again, through its own authorizations. */
    @Override
    public @Nullable List<String> getCandidateGroups() {
        return groups.isEmpty() ? null : groups;
    }

    @Override
    public String getCandidateUser() {
        return me;
    }
}
