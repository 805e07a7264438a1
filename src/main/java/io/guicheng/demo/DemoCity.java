package io.guicheng.demo;

import io.guicheng.dataimport.CsvImport;
import io.guicheng.dataimport.Kind;
import io.guicheng.organization.Organizations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the fictional city into a database that knows no jurisdiction yet, through the same import and the same checks as any site's
 * own data. All in one transaction: a start that is broken off leaves an empty database, not half a city. Runs after the sign-in has
 * prepared what accounts need, and before anything that wants people to be there.
 */
@Component
@ConditionalOnProperty("guicheng.demo")
// after the engine has the groups that people are put into
@Order(0)
class DemoCity implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCity.class);

    private final Organizations organizations;
    private final CsvImport imports;
    private final TransactionTemplate transaction;
    private final DemoAccounts accounts = new DemoAccounts(new ClassPathResource("demo/demo-accounts.csv"));

    DemoCity(Organizations organizations, CsvImport imports, PlatformTransactionManager transactions) {
        this.organizations = organizations;
        this.imports = imports;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments args) {
        if (!organizations.jurisdictions().isEmpty()) {
            return;
        }
        var started = System.nanoTime();
        var loaded = new EnumMap<Kind, Integer>(Kind.class);
        // the order of the kinds is the order in which they need each other
        transaction.executeWithoutResult(status -> {
            for (var kind : Kind.values()) {
                loaded.put(kind, load(kind));
            }
        });
        LOG.info(
                "演示数据已载入（虚构的云泽市及六个县，用时 {} 毫秒）：{}",
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started),
                summary(loaded));
    }

    private int load(Kind kind) {
        var report = imports.run(kind, file(kind), false);
        if (!report.badLines().isEmpty()) {
            throw new IllegalStateException("demo data, " + kind.key() + ": " + report.badLines());
        }
        return report.loaded();
    }

    private byte[] file(Kind kind) {
        return switch (kind) {
            case USERS -> accounts.users();
            case ADMINISTRATORS -> accounts.administrators();
            default -> resource(kind);
        };
    }

    private static byte[] resource(Kind kind) {
        try {
            return new ClassPathResource("demo/" + kind.key() + ".csv").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String summary(Map<Kind, Integer> loaded) {
        return loaded.entrySet().stream()
                .map(entry -> entry.getKey().chinese() + " " + entry.getValue())
                .collect(Collectors.joining("，"));
    }
}
