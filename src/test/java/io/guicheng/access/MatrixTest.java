package io.guicheng.access;

import io.guicheng.support.AccessPolicy;
import io.guicheng.support.WholeApplication;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The whole server at a real port with everybody of the policy signed in; its tests share one. */
@WholeApplication
@Import(MatrixTown.class)
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:matrix;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000",
            "guicheng.api.integration-users=sjj.clerk"
        })
abstract class MatrixTest {

    static final AccessPolicy POLICY = AccessPolicy.read();

    private static final Map<Integer, Map<String, Caller>> SIGNED_IN = new LinkedHashMap<>();

    @LocalServerPort
    int port;

    @Autowired
    MatrixTown town;

    @BeforeEach
    void everybody_is_there() {
        town.ids();
    }

    @AfterEach
    void the_clock_runs() {
        ClockUtil.reset();
    }

    /** Everybody of the policy, signed in once. */
    Map<String, Caller> everybody() {
        return SIGNED_IN.computeIfAbsent(port, ignored -> {
            var callers = new LinkedHashMap<String, Caller>();
            POLICY.people()
                    .keySet()
                    .forEach(person -> callers.put(
                            person,
                            person.equals("stranger")
                                    ? Caller.stranger(port)
                                    : Caller.signedIn(port, MatrixTown.USERS.get(person), "demo-1234")));
            return callers;
        });
    }
}
