package io.guicheng.engine.wall;

import io.guicheng.engine.EngineDoors;
import io.guicheng.engine.Gate;
import java.lang.reflect.Field;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.AbstractAddIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Refuses the commands of {@link RefusedCommands} to threads from the engine's own doors, and deployments to everybody without the gate. */
final class DoorInterceptor extends CommandInterceptor {

    private static final Field ASSIGNEE = Fields.of(AbstractAddIdentityLinkCmd.class, "userId");

    private final RefusedCommands refused;

    DoorInterceptor(RefusedCommands refused) {
        this.refused = refused;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (!Gate.isOpen()) {
            if (command instanceof DeployCmd) {
                throw new AuthorizationException("模型只能由规程自身部署");
            }
            if (EngineDoors.isInside() && (refused.contains(command) || isReassignment(command))) {
                throw new AuthorizationException("案件只能通过规程表单办理，此操作被拒绝");
            }
        }
        return next.execute(command);
    }

    private static boolean isReassignment(Command<?> command) {
        return command instanceof AssignTaskCmd && Fields.read(ASSIGNEE, command) != null;
    }
}
