package io.guicheng.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole application for tests that carry a case through Tasklist in a browser, on a database that they alone share: inboxes hold what
 * a visitor's would. Each plays one case to its end.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WholeApplication
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:tour;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000")
public @interface ThroughTasklist {}
