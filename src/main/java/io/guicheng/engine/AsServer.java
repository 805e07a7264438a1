package io.guicheng.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Runs engine commands for the server itself: the access policy has already been asked, so the engine's own authorizations (made for its
 * own pages) do not speak a second time, while its history still names the person.
 */
@Component
class AsServer {

    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl configuration;

    AsServer(IdentityService identity, ProcessEngineConfigurationImpl configuration) {
        this.identity = identity;
        this.configuration = configuration;
    }

    <T> T on(@Nullable String userId, Supplier<T> work) {
        var before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            if (userId == null) {
                return Gate.open(work);
            }
            // the person is named for the history inside one command, which also switches the authorization check off
            return Gate.open(() -> configuration.getCommandExecutorTxRequired().execute(context -> {
                identity.setAuthenticatedUserId(userId);
                try {
                    return context.runWithoutAuthorization(work::get);
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                } finally {
                    identity.clearAuthentication();
                }
            }));
        } catch (RuntimeException e) {
            throw EngineProblems.translate(e);
        } finally {
            identity.clearAuthentication();
            if (before != null) {
                identity.setAuthentication(before);
            }
        }
    }
}
