package io.guicheng.security;

import io.guicheng.support.Database;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same on the database of real sites. */
class TaskVisibilityOnPostgresTest extends TaskVisibilityTest {

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry registry) {
        var url = Database.POSTGRES.freshUrl();
        registry.add("spring.datasource.url", () -> url);
        registry.add("spring.datasource.username", Database.POSTGRES::user);
    }
}
