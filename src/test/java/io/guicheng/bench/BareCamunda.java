package io.guicheng.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/**
 * What the documentation of the webapp starter shows, and nothing else. Carries no stereotype, so that the tests of the whole application do
 * not find it.
 */
@EnableAutoConfiguration
public class BareCamunda {

    public static void main(String[] arguments) {
        SpringApplication.run(BareCamunda.class, arguments);
    }
}
