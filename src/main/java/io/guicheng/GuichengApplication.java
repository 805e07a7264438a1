package io.guicheng;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the server. */
@SpringBootApplication
@EnableScheduling
public class GuichengApplication {

    public static void main(String[] args) {
        SpringApplication.run(GuichengApplication.class, args);
    }
}
