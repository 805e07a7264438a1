package io.guicheng.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** The whole application on an H2 database in memory, without demo data and without the engine's own job threads. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Shipped.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:selection-town;DB_CLOSE_DELAY=-1",
            "guicheng.demo=false",
            "guicheng.admin.password=Linxi-2026-pw",
            "camunda.bpm.job-execution.enabled=false"
        })
public @interface WholeServer {}
