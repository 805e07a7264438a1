package io.guicheng.engine.wall;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.UserOperationLogQueryImpl;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.jspecify.annotations.Nullable;

/**
 * Decides about tasks by candidacy instead of authorization rows: the assignee and the candidates see a task and may take it, nobody
 * else does, administrators included; and not even they when the case is about themselves or a relative. Everything that is not a task
 * is decided by the engine's own authorizations.
 */
class CandidacyAuthorizations extends AuthorizationManager {

    private static final Field LOG_TASK = Fields.of(UserOperationLogQueryImpl.class, "taskId");

    private final RecusedTasks recused;

    CandidacyAuthorizations(RecusedTasks recused) {
        this.recused = recused;
    }

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        var signedIn = isAuthCheckExecuted() ? getCurrentAuthentication() : null;
        Markers.resolve(query, signedIn == null ? null : signedIn.getUserId());
        withoutRows(query);
        if (signedIn != null) {
            var groups = groups(signedIn.getUserId(), signedIn.getGroupIds());
            VisibleTasks.restrict(query, signedIn.getUserId(), groups, recused.remaining(signedIn.getUserId(), groups));
        }
    }

    /** The comments of a task are shown to whom the task is shown; the engine asks its history whether the task exists. */
    @Override
    public void configureHistoricTaskInstanceQuery(HistoricTaskInstanceQueryImpl query) {
        configure(query, query.getTaskId(), () -> super.configureHistoricTaskInstanceQuery(query));
    }

    @Override
    public void configureUserOperationLogQuery(UserOperationLogQueryImpl query) {
        configure(query, (String) Fields.read(LOG_TASK, query), () -> super.configureUserOperationLogQuery(query));
    }

    @Override
    public boolean isAuthorized(@Nullable String userId, @Nullable List<String> groupIds, PermissionCheck check) {
        if (isAuthorizationEnabled() && isTask(check)) {
            return byCandidacy(
                    userId,
                    groups(userId, groupIds),
                    check.getResourceId(),
                    Set.of(check.getPermission().getName()));
        }
        return super.isAuthorized(userId, groupIds, check);
    }

    @Override
    public boolean isAuthorized(
            @Nullable String userId, @Nullable List<String> groupIds, CompositePermissionCheck checks) {
        if (isAuthorizationEnabled()) {
            var onTask = checks.getAllPermissionChecks().stream()
                    .filter(CandidacyAuthorizations::isTask)
                    .toList();
            if (!onTask.isEmpty()) {
                var asked = onTask.stream()
                        .map(check -> check.getPermission().getName())
                        .collect(Collectors.toSet());
                return byCandidacy(
                        userId, groups(userId, groupIds), onTask.get(0).getResourceId(), asked);
            }
        }
        return super.isAuthorized(userId, groupIds, checks);
    }

    /** Permissions are compared by name: the engine has the same one as constants of several types. */
    private boolean byCandidacy(@Nullable String userId, List<String> groups, String taskId, Set<String> asked) {
        if (userId == null) {
            return false;
        }
        var task = getCommandContext().getTaskManager().findTaskById(taskId);
        if (task == null || mustStayAway(userId, task.getProcessInstanceId())) {
            return false;
        }
        var mine = userId.equals(task.getAssignee());
        if (asked.contains(Permissions.TASK_ASSIGN.getName())) {
            // giving a task back is all that is left of assigning: the door interceptor refuses any other name than
            // nobody's; and what was given to somebody to prepare goes back to whom it came from, by our own form
            return mine && task.getDelegationState() == null;
        }
        if (asked.contains(Permissions.READ.getName())
                || asked.contains(Permissions.TASK_WORK.getName())
                || (asked.contains(TaskPermissions.READ_VARIABLE.getName()) && onlyAsksWhichForm())) {
            return mine
                    || task.getCandidates().stream()
                            .anyMatch(link -> userId.equals(link.getUserId()) || groups.contains(link.getGroupId()));
        }
        return false;
    }

    /** The engine takes the question which form belongs to a task for one about variables; ours has none in it. */
    private static boolean onlyAsksWhichForm() {
        return Context.getCommandInvocationContext().getCommand() instanceof GetTaskFormCmd;
    }

    private boolean mustStayAway(String userId, String instanceId) {
        var away = recused.cases(userId);
        return !away.isEmpty()
                && away.contains(getCommandContext()
                        .getExecutionManager()
                        .findExecutionById(instanceId)
                        .getBusinessKey());
    }

    private void configure(AbstractQuery<?, ?> query, @Nullable String taskId, Runnable byRows) {
        if (taskId != null && isAuthCheckExecuted()) {
            var signedIn = getCurrentAuthentication();
            if (byCandidacy(
                    signedIn.getUserId(),
                    groups(signedIn.getUserId(), signedIn.getGroupIds()),
                    taskId,
                    Set.of(Permissions.READ.getName()))) {
                withoutRows(query);
                return;
            }
        }
        byRows.run();
    }

    private static void withoutRows(AbstractQuery<?, ?> query) {
        var check = query.getAuthCheck();
        check.getPermissionChecks().clear();
        check.setAuthorizationCheckEnabled(false);
        check.setAuthUserId(null);
        check.setAuthGroupIds(null);
    }

    /** One task; a report over all of them is decided by rows. */
    private static boolean isTask(PermissionCheck check) {
        return check.getResource() == Resources.TASK
                && check.getResourceId() != null
                && !Authorization.ANY.equals(check.getResourceId());
    }

    /** Those of the sign-in, and those of the people for whom the person stands in at this moment. */
    private List<String> groups(@Nullable String userId, @Nullable List<String> groupIds) {
        var own = groupIds == null ? List.<String>of() : groupIds;
        var others = userId == null ? List.<String>of() : recused.standsInFor(userId);
        return others.isEmpty()
                ? own
                : Stream.concat(own.stream(), others.stream()).distinct().toList();
    }

    /** Puts this manager in the place of the engine's. */
    static final class Factory implements SessionFactory {

        private final RecusedTasks recused;

        Factory(RecusedTasks recused) {
            this.recused = recused;
        }

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new CandidacyAuthorizations(recused);
        }
    }
}
