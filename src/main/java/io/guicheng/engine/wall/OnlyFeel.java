package io.guicheng.engine.wall;

import java.util.Locale;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.CamundaScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.DefaultScriptEngineResolver;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Runs FEEL and no other script language, whichever engines lie on the class path. */
final class OnlyFeel implements ScriptEngineResolver {

    private final ScriptEngineResolver feel = new DefaultScriptEngineResolver(new CamundaScriptEngineManager());

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory scriptEngineFactory) {
        if (allowed(scriptEngineFactory.getLanguageName())) {
            feel.addScriptEngineFactory(scriptEngineFactory);
        }
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        return feel.getScriptEngineManager();
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        if (!allowed(language)) {
            throw new ProcessEngineException("脚本被拒绝：不允许使用脚本语言" + language);
        }
        return feel.getScriptEngine(language, resolveFromCache);
    }

    private static boolean allowed(String language) {
        return language.toLowerCase(Locale.ROOT).startsWith("feel");
    }
}
