package io.guicheng.security;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A server as a real site runs it, behind a proxy and with every limit on; the limits small, so that they are reached. */
@SpringBootTest(
        classes = WalledServer.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:strict;DB_CLOSE_DELAY=-1",
            "guicheng.demo=false",
            "guicheng.api.basic-auth=true",
            "guicheng.api.integration-users=bot",
            "guicheng.password.change-first=true",
            "guicheng.password.history=2",
            "guicheng.limits.requests-per-minute=400",
            "guicheng.limits.costly-per-minute=6",
            "guicheng.limits.slow-content-grace=1s",
            "server.forward-headers-strategy=native",
            "camunda.bpm.job-execution.enabled=false"
        })
abstract class StrictSite {

    @LocalServerPort
    int port;

    @Autowired
    WalledServer.MovableUptime uptime;

    @BeforeEach
    void nothing_is_used_up() {
        // what earlier tests have used up is there again
        uptime.pass(Duration.ofMinutes(2));
    }

    /** Somebody who has chosen his own password, signed in with it. */
    Visitor settled(String user) {
        var newcomer = Visitor.anonymous(port);
        var fresh = "Own-" + user.hashCode() + "-choice";
        if (!newcomer.login(user, WalledServer.PASSWORD)
                .headers()
                .firstValue("Location")
                .orElse("")
                .contains("/login")) {
            newcomer.changePassword(WalledServer.PASSWORD, fresh, fresh);
        }
        return Visitor.signedIn(port, user, fresh);
    }
}
