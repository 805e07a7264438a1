package io.guicheng.security;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One running server for all attacks. */
@SpringBootTest(
        classes = WalledServer.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:walled;DB_CLOSE_DELAY=-1",
            "guicheng.demo=false",
            "guicheng.api.basic-auth=true",
            "guicheng.api.integration-users=bot",
            "camunda.bpm.job-execution.enabled=false"
        })
abstract class UnderAttack {

    @LocalServerPort
    int port;

    Visitor as(String user) {
        return Visitor.signedIn(port, user);
    }
}
