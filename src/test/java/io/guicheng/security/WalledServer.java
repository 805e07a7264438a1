package io.guicheng.security;

import io.guicheng.engine.Gate;
import io.guicheng.organization.AdminRole;
import io.guicheng.organization.Credentials;
import io.guicheng.organization.Jurisdiction;
import io.guicheng.organization.Organ;
import io.guicheng.organization.OrganKind;
import io.guicheng.organization.OrganizationEditor;
import io.guicheng.organization.Organizations;
import io.guicheng.organization.Person;
import io.guicheng.organization.SeatRole;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The engine, the organization and the walls, without procedures: a small town whose accounts are attacked and attack. Carries no
 * stereotype, so that the tests of the whole application do not find it.
 */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {"io.guicheng.engine", "io.guicheng.organization", "io.guicheng.security", "io.guicheng.audit"},
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = "io\\.guicheng\\.engine\\.BundleDeployer"))
class WalledServer {

    static final String PASSWORD = "Yunze-2026-pw";
    static final String CITY = "990100";

    @Bean
    @Order(100)
    ApplicationRunner town(
            OrganizationEditor editor,
            Organizations organizations,
            Credentials credentials,
            RepositoryService repository) {
        return arguments -> {
            if (organizations.jurisdiction(CITY).isEmpty()) {
                people(editor, credentials);
            }
            Gate.open(() -> repository
                    .createDeployment()
                    .addClasspathResource("attack/two-organs.bpmn")
                    .deploy());
        };
    }

    /** Goes on by itself, and further when a test says so. */
    static final class MovableUptime implements Uptime {

        private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

        @Override
        public Duration elapsed() {
            return Duration.ofNanos(System.nanoTime()).plus(ahead.get());
        }

        void pass(Duration time) {
            ahead.updateAndGet(time::plus);
        }
    }

    @Bean
    @Primary
    MovableUptime movableUptime() {
        return new MovableUptime();
    }

    private static void people(OrganizationEditor editor, Credentials credentials) {
        editor.put(new Jurisdiction(CITY, "云泽市", "city", null));
        for (var kind : new OrganKind[] {OrganKind.ORGANIZATION, OrganKind.AUDIT, OrganKind.PETITION_OFFICE}) {
            editor.put(new Organ(CITY + "-" + kind.key(), CITY, kind, kind.chinese()));
        }
        put(editor, credentials, "zhang", "organization");
        put(editor, credentials, "wang", "organization");
        put(editor, credentials, "li", "audit");
        put(editor, credentials, "bot", "petition-office");
        put(editor, credentials, "gone", "audit");
        editor.put(new Person("gone", "已离任", null, false));
        put(editor, credentials, "sys", null);
        editor.setAdminRoles("sys", Set.of(AdminRole.SYSTEM));
        put(editor, credentials, "sec", null);
        editor.setAdminRoles("sec", Set.of(AdminRole.SECURITY));
    }

    private static void put(OrganizationEditor editor, Credentials credentials, String user, String organ) {
        editor.put(new Person(user, "某" + user, null, true));
        if (organ != null) {
            editor.seat(user, CITY + "-" + organ, SeatRole.CLERK);
        }
        credentials.setInitialPassword(user, PASSWORD);
    }

    /** Stands for our own interface, so that its chain has something behind it. */
    @TestComponent
    @RestController
    static class Echo {

        @GetMapping("/api/echo")
        String get() {
            return SignedInActor.name().orElse("");
        }

        @PostMapping("/api/echo")
        String post() {
            return SignedInActor.name().orElse("");
        }
    }
}
