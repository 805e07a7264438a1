package io.guicheng.consistency;

import io.guicheng.support.Postgres;
import io.guicheng.support.WholeApplication;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** On a database of its own: what other tests write straight into the registers would be found. */
@WholeApplication
@DirtiesContext
class ConsistencyOnPostgresTest extends ConsistencyContract {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", Postgres::freshUrl);
        registry.add("spring.datasource.username", () -> Postgres.USER);
        registry.add("spring.datasource.password", () -> "");
    }
}
