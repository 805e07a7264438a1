package io.guicheng.engine.wall;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.util.ReflectUtil;

/**
 * The engine's commands that move a case, change a task or its deadline, or take away what happened. Each is loaded when the server
 * starts, so a name that is wrong stops it instead of leaving a hole.
 */
final class RefusedCommands {

    private static final String IMPL = "org.camunda.bpm.engine.impl.";

    private static final String[] CMD = {
        // completing
        "CompleteTaskCmd",
        "SubmitTaskFormCmd",
        "ResolveTaskCmd",
        "HandleTaskBpmnErrorCmd",
        "HandleTaskEscalationCmd",
        "CompleteExternalTaskCmd",
        "HandleExternalTaskBpmnErrorCmd",
        "HandleExternalTaskFailureCmd",
        // starting and telling
        "SubmitStartFormCmd",
        "StartProcessInstanceCmd",
        "StartProcessInstanceAtActivitiesCmd",
        "EvaluateStartConditionCmd",
        "CorrelateMessageCmd",
        "CorrelateAllMessageCmd",
        "batch.CorrelateAllMessageBatchCmd",
        "SignalCmd",
        "MessageEventReceivedCmd",
        "SignalEventReceivedCmd",
        // variables
        "SetTaskVariablesCmd",
        "PatchTaskVariablesCmd",
        "RemoveTaskVariablesCmd",
        "SetExecutionVariablesCmd",
        "PatchExecutionVariablesCmd",
        "RemoveExecutionVariablesCmd",
        "batch.variables.SetVariablesToProcessInstancesBatchCmd",
        // moving tokens
        "ModifyProcessInstanceCmd",
        "ModifyProcessInstanceAsyncCmd",
        "ProcessInstanceModificationCmd",
        "ProcessInstanceModificationBatchCmd",
        "SetProcessDefinitionVersionCmd",
        "DeleteProcessInstanceCmd",
        "DeleteProcessInstancesCmd",
        "batch.DeleteProcessInstanceBatchCmd",
        "ExecuteJobsCmd",
        "DeleteJobCmd",
        "SetJobDuedateCmd",
        "RecalculateJobDuedateCmd",
        // who has a task and until when
        "DelegateTaskCmd",
        "SaveTaskCmd",
        "DeleteTaskCmd",
        "SetTaskDescriptionCmd",
        "SetTaskDueDateCmd",
        "SetTaskFollowUpDateCmd",
        "SetTaskNameCmd",
        "SetTaskOwnerCmd",
        "SetTaskPriorityCmd",
        "AddGroupIdentityLinkCmd",
        "AddUserIdentityLinkCmd",
        "DeleteGroupIdentityLinkCmd",
        "DeleteUserIdentityLinkCmd",
        "DeleteIdentityLinkCmd",
        // files go through our own endpoint, and nothing said is unsaid
        "CreateAttachmentCmd",
        "SaveAttachmentCmd",
        "DeleteAttachmentCmd",
        "DeleteTaskCommentCmd",
        "DeleteProcessInstanceCommentCmd",
        "UpdateCommentCmd",
        // models
        "DeployCmd",
        "DeleteDeploymentCmd",
        "DeleteProcessDefinitionsByIdsCmd",
        "DeleteProcessDefinitionsByKeyCmd",
        "PurgeDatabaseAndCacheCmd",
        // history
        "DeleteHistoricProcessInstancesCmd",
        "batch.DeleteHistoricProcessInstancesBatchCmd",
        "DeleteHistoricTaskInstanceCmd",
        "DeleteHistoricVariableInstanceCmd",
        "DeleteHistoricVariableInstancesByProcessInstanceIdCmd",
        "DeleteUserOperationLogEntryCmd",
        "HistoryCleanupCmd",
    };

    private static final String[] ELSEWHERE = {
        "cmd.RestartProcessInstancesCmd",
        "batch.RestartProcessInstancesBatchCmd",
        "migration.MigrateProcessInstanceCmd",
        "migration.batch.MigrateProcessInstanceBatchCmd",
        "dmn.cmd.DeleteHistoricDecisionInstanceByDefinitionIdCmd",
        "dmn.cmd.DeleteHistoricDecisionInstanceByInstanceIdCmd",
        "dmn.cmd.DeleteHistoricDecisionInstancesBatchCmd",
    };

    private final Set<Class<?>> types = new HashSet<>();

    RefusedCommands() {
        for (var name : CMD) {
            types.add(ReflectUtil.loadClass(IMPL + "cmd." + name));
        }
        for (var name : ELSEWHERE) {
            types.add(ReflectUtil.loadClass(IMPL + name));
        }
    }

    Set<Class<?>> types() {
        return Set.copyOf(types);
    }

    boolean contains(Command<?> command) {
        for (Class<?> type = command.getClass(); type != null; type = type.getSuperclass()) {
            if (types.contains(type)) {
                return true;
            }
        }
        return false;
    }
}
