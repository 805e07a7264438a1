package io.guicheng.support;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.List;
import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.impl.web.bootstrap.AdminContainerBootstrap;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.impl.web.bootstrap.CockpitContainerBootstrap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.impl.web.bootstrap.TasklistContainerBootstrap;
import org.camunda.bpm.welcome.Welcome;
import org.camunda.bpm.welcome.impl.web.bootstrap.WelcomeContainerBootstrap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;
import org.springframework.web.context.WebApplicationContext;

/**
 * The engine's pages keep their engine in static fields, one for the whole JVM, and a server that stops takes them away from the servers
 * of all other tests. Before each test they are handed to the server under test. Works by itself, for every test with a server.
 */
public final class OneServerAtATime extends AbstractTestExecutionListener {

    private static @Nullable ApplicationContext serving;

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        if (!test.hasApplicationContext()
                || !(test.getApplicationContext() instanceof WebApplicationContext context)
                || context.getBeanNamesForType(ProcessEngine.class).length == 0
                || context.getServletContext() == null) {
            return;
        }
        var engine = context.getBean(ProcessEngine.class);
        if (serving == context && ProcessEngines.getProcessEngine(engine.getName()) == engine && pagesAreUp()) {
            return;
        }
        ProcessEngines.registerProcessEngine(engine);
        var event = new ServletContextEvent(context.getServletContext());
        pages().forEach(pages -> pages.contextInitialized(event));
        serving = context;
    }

    private static boolean pagesAreUp() {
        return Cockpit.getRuntimeDelegate() != null
                && Admin.getRuntimeDelegate() != null
                && Tasklist.getRuntimeDelegate() != null
                && Welcome.getRuntimeDelegate() != null;
    }

    private static List<ServletContextListener> pages() {
        return List.of(
                new CockpitContainerBootstrap(),
                new AdminContainerBootstrap(),
                new TasklistContainerBootstrap(),
                new WelcomeContainerBootstrap());
    }
}
