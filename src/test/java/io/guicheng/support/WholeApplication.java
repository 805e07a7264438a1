package io.guicheng.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The whole application with its demo city, its job executor off and its models' paths recorded. On H2 in memory unless a class names
 * another database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:whole;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000",
            "guicheng.demo=true",
            "guicheng.api.basic-auth=true",
            "camunda.bpm.job-execution.enabled=false"
        })
@Import({CaseDriver.class, CasePapers.class, PathRecorder.class, SqlCount.Wiring.class})
public @interface WholeApplication {}
