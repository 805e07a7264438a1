package io.guicheng.engine.wall;

import io.guicheng.engine.CountersignShares;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Builds the walls into the engine before it starts. */
@Component
class WallPlugin extends AbstractProcessEnginePlugin {

    /** User and group ids of ours: organ ids begin with a digit and have dashes. */
    private static final String IDS = "[a-zA-Z0-9][a-zA-Z0-9._-]{0,62}";

    private final ModelBeans beans;
    private final RecusedTasks recused;
    private final ObjectProvider<CountersignShares> shares;

    WallPlugin(ApplicationContext context) {
        this.shares = context.getBeanProvider(CountersignShares.class);
        this.recused = new RecusedTasks(context);
        this.beans = new ModelBeans(context);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var expressions = new RestrictedExpressions(beans);
        configuration.setExpressionManager(expressions);
        configuration.setScriptEngineResolver(new OnlyFeel());
        configuration.setBpmnParseFactory(new StrictBpmnParse.Factory(new ModelRules(
                expressions.grammar(),
                new CountersignRules(key -> shares.stream().anyMatch(all -> all.has(key))))));
        configuration.setCustomPreDeployers(
                plus(plus(configuration.getCustomPreDeployers(), new NoDocumentTypes()), new StrictDecisions()));
        configuration.setCustomPostBPMNParseListeners(
                plus(configuration.getCustomPostBPMNParseListeners(), new OwnFormsAndGate(expressions)));

        var refused = new RefusedCommands();
        configuration.setCustomPreCommandInterceptorsTxRequired(
                plus(configuration.getCustomPreCommandInterceptorsTxRequired(), new DoorInterceptor(refused)));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                plus(configuration.getCustomPreCommandInterceptorsTxRequiresNew(), new DoorInterceptor(refused)));

        configuration.setResourceAuthorizationProvider(new NoRowsPerTask());
        configuration.setCustomSessionFactories(
                plus(configuration.getCustomSessionFactories(), new CandidacyAuthorizations.Factory(recused)));

        // who may see a task or an instance may not therefore see its variables
        configuration.setEnforceSpecificVariablePermission(true);
        configuration.setGeneralResourceWhitelistPattern(IDS);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setEnableScriptEngineLoadExternalResources(false);
        configuration.setEnableFetchScriptEngineFromProcessApplication(false);
        configuration.setEnableXxeProcessing(false);
        configuration.setStandaloneTasksEnabled(false);
        // sign-in is slowed down before the engine is asked, so its own lock (which anybody could close on anybody)
        // stays open
        configuration.setLoginMaxAttempts(Integer.MAX_VALUE);
        configuration.setLoginDelayBase(0);
        configuration.setLoginDelayMaxTime(0);
    }

    private static <T> List<T> plus(@Nullable List<T> list, T item) {
        var result = list == null ? new ArrayList<T>() : new ArrayList<>(list);
        result.add(item);
        return result;
    }
}
