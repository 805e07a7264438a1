package io.guicheng;

import io.guicheng.cli.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the server, or runs a command that needs none. */
@SpringBootApplication(nameGenerator = NamedByPromise.class)
@EnableScheduling
public class GuichengApplication {

    public static void main(String[] args) {
        if (CommandLine.knows(args)) {
            System.exit(CommandLine.run(args));
        }
        SpringApplication.run(GuichengApplication.class, args);
    }
}
