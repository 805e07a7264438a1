package io.guicheng.security;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
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

    @Autowired
    ProcessEngine engine;

    /** The engine's pages find it by name, in one list for the whole JVM: the server of another test may have taken the name. */
    @BeforeEach
    void this_server_s_engine_answers() {
        ProcessEngines.registerProcessEngine(engine);
    }

    Visitor as(String user) {
        return Visitor.signedIn(port, user);
    }
}
