package io.guicheng.engine.wall;

import java.util.List;
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

    /** Restricts a query to what a person may see; asked again on the same query it replaces the earlier restriction. */
    static void restrict(TaskQueryImpl query, String me, List<String> groups) {
        var blocks = query.getQueries();
        blocks.removeIf(VisibleTasks.class::isInstance);
        if (me.equals(query.getAssignee())) {
            return;
        }
        var others = query.getAssigneeNotIn();
        // a simpler condition where the other half cannot match: the database then starts from the candidates' index
        var nobodyOrOthers = query.isUnassigned() || (others != null && others.contains(me));
        blocks.add(new VisibleTasks(me, groups, !nobodyOrOthers));
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
