package io.guicheng.reporter;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * A file with everything that is logged until it is closed, at the levels of somebody who looks for a fault. Set here and not by the
 * properties of a server: within one JVM the first server decides where the log of all others goes.
 */
final class WholeLog implements AutoCloseable {

    private static final Map<String, Level> TALKATIVE = Map.of(
            "io.guicheng", Level.TRACE,
            "org.springframework.web", Level.TRACE,
            "org.springframework.security", Level.DEBUG,
            "org.springframework.jdbc", Level.TRACE,
            "org.camunda", Level.DEBUG);

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Map<String, Level> before = new HashMap<>();
    private final FileAppender<ILoggingEvent> appender = new FileAppender<>();

    WholeLog(Path file) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d %level %logger %mdc %msg%n%ex");
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setFile(file.toString());
        appender.start();
        root().addAppender(appender);
        TALKATIVE.forEach((name, level) -> {
            before.put(name, context.getLogger(name).getLevel());
            context.getLogger(name).setLevel(level);
        });
    }

    private Logger root() {
        return context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @Override
    public void close() {
        before.forEach((name, level) -> context.getLogger(name).setLevel(level));
        root().detachAppender(appender);
        appender.stop();
    }
}
