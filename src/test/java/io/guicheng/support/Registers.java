package io.guicheng.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.guicheng.organization.OrganizationChanged;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The organization and the registers on a database of their own, without web, engine and sign-in. */
public final class Registers implements AutoCloseable {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    static {
        // outside Spring Boot nothing has set the log levels, and each database would fill a screen
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    }

    private final AnnotationConfigApplicationContext context;

    private Registers(AnnotationConfigApplicationContext context) {
        this.context = context;
    }

    /** On a new empty database. */
    public static Registers on(Database database) {
        return on(database.fresh());
    }

    /** On a new empty database, with the CSV import. */
    public static Registers withImport(Database database) {
        return on(database.fresh(), Registers::addImport);
    }

    /** For {@link #on(DataSource, Consumer)}: the CSV import, with passwords in memory. */
    public static void addImport(AnnotationConfigApplicationContext context) {
        context.scan("io.guicheng.dataimport", "io.guicheng.sealing");
        context.registerBean(FakeCredentials.class);
        TestPropertyValues.of("guicheng.sealing.key-file=target/test-keys/registers.keys")
                .applyTo(context);
    }

    /** On a database that may be shared with another node. */
    public static Registers on(DataSource dataSource) {
        return on(dataSource, more -> {});
    }

    /** With further packages or beans that the test names. */
    public static Registers on(DataSource dataSource, Consumer<AnnotationConfigApplicationContext> more) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DataSource.class, () -> dataSource);
        context.register(Base.class);
        context.scan("io.guicheng.organization", "io.guicheng.registry");
        more.accept(context);
        context.refresh();
        return new Registers(context);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public MutableClock clock() {
        return get(MutableClock.class);
    }

    /** Every change of the organization that was published, in order. */
    public List<OrganizationChanged> changes() {
        return get(Changes.class).seen;
    }

    public void inTransaction(Runnable work) {
        get(TransactionTemplate.class).executeWithoutResult(status -> work.run());
    }

    @Override
    public void close() {
        context.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Base {

        @Bean
        MutableClock clock() {
            return MutableClock.on(TODAY);
        }

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        TransactionTemplate transactionTemplate(PlatformTransactionManager manager) {
            return new TransactionTemplate(manager);
        }

        @Bean
        Changes changes() {
            return new Changes();
        }
    }

    static final class Changes {

        final List<OrganizationChanged> seen = new CopyOnWriteArrayList<>();

        @EventListener
        void on(OrganizationChanged change) {
            seen.add(change);
        }
    }
}
