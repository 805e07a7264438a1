package io.guicheng.casework;

import com.zaxxer.hikari.HikariDataSource;
import io.guicheng.chain.AnchorFolder;
import io.guicheng.chain.DatabaseCheck;
import io.guicheng.cli.CommandLine;
import io.guicheng.kernel.CaseKey;
import io.guicheng.support.Database;
import io.guicheng.support.MutableClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases with dossiers, attachments and anchors on a database of their own, without engine and web. */
final class DossierSite implements AutoCloseable {

    static final String CITY = "990100";
    static final String COUNTY = "990101";
    static final Dossier.Author CLERK = new Dossier.Author("zzb.clerk", "990100-organization", "clerk");
    static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    final Path anchors;
    final String url;
    private final Database database;
    private final HikariDataSource source = new HikariDataSource();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    DossierSite(Database database, Path folder) {
        this(database, database.freshUrl(), folder, Map.of());
    }

    DossierSite(Database database, String url, Path folder, Map<String, Object> settings) {
        this.database = database;
        this.url = url;
        this.anchors = folder.resolve("anchors");
        source.setJdbcUrl(url + (database == Database.H2 ? ";LOCK_TIMEOUT=20000" : ""));
        source.setUsername(database.user());
        source.setMaximumPoolSize(24);
        flyway(source, database, null).migrate();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("site", settings));
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "folders",
                        Map.of(
                                "guicheng.dossier.anchors.folder", anchors.toString(),
                                "guicheng.dossier.anchors.keys",
                                        folder.resolve("keys").toString())));
        context.registerBean(DataSource.class, () -> source);
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        if (settings.containsKey("guicheng.mail.from")) {
            context.registerBean(JavaMailSender.class, JavaMailSenderImpl::new);
        }
        context.register(Base.class);
        context.scan("io.guicheng.organization", "io.guicheng.registry", "io.guicheng.casework", "io.guicheng.outbox");
        context.refresh();
    }

    static Flyway flyway(DataSource source, Database database, String upTo) {
        var flyway = Flyway.configure()
                .dataSource(source)
                .locations(
                        "classpath:db/migration",
                        "classpath:db/vendor/" + (database == Database.H2 ? "h2" : "postgresql"))
                .javaMigrations(new LinkOldEntries());
        return (upTo == null ? flyway : flyway.target(upTo)).load();
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(source);
    }

    Dossier dossier() {
        return get(Dossier.class);
    }

    void inTransaction(Runnable work) {
        get(TransactionTemplate.class).executeWithoutResult(status -> work.run());
    }

    /** Opens a case with its first entry, in one transaction as the product does. */
    CaseKey open(String jurisdiction) {
        return get(TransactionTemplate.class).execute(status -> {
            var file = get(Cases.class)
                    .open("cadre-selection", "CS", "某职位选任", jurisdiction, jurisdiction + "-organization", "zzb.clerk");
            dossier().append(file.key(), CLERK, "started", "cadre-selection.start", Map.of("name", "发起"));
            return file.key();
        });
    }

    /** Adds a completed step in a transaction of its own. */
    void step(CaseKey key, String text) {
        inTransaction(() -> dossier()
                .append(
                        key,
                        CLERK,
                        "completed",
                        "cadre-selection.draftMotion",
                        new Dossier.Basis("cadre-selection:3", "f".repeat(64), "S1-5.1", List.of()),
                        Map.of("name", "分析研判和动议", "values", Map.of("analysis", text))));
    }

    /** Adds a completed step that hands in a file. */
    Attachment fileStep(CaseKey key, String name, byte[] content) {
        return get(TransactionTemplate.class).execute(status -> {
            var file = get(Attachments.class).store("task", "zzb.clerk", CLERK.organ(), name, content);
            get(Attachments.class).attach(List.of(file.id()), key, "cadre-selection.draftMotion");
            dossier()
                    .append(
                            key,
                            CLERK,
                            "completed",
                            "cadre-selection.draftMotion",
                            new Dossier.Basis(null, null, "", List.of(file.sha256())),
                            Map.of("name", "材料", "attachments", List.of(Map.of("sha256", file.sha256()))));
            return file;
        });
    }

    /** Four cases of the city and two of the county, their steps taking turns, so that the chains are woven together. */
    List<CaseKey> wovenCases() {
        var keys = new ArrayList<CaseKey>();
        for (int i = 0; i < 6; i++) {
            keys.add(open(i < 4 ? CITY : COUNTY));
        }
        for (int round = 0; round < 5; round++) {
            for (var key : keys) {
                step(key, "第" + round + "轮");
            }
        }
        return keys;
    }

    DatabaseCheck.Report check(boolean withAnchors) {
        try (var connection = source.getConnection()) {
            var folder = withAnchors ? AnchorFolder.read(anchors, null) : null;
            return new DatabaseCheck(connection, folder, true).run();
        } catch (SQLException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the command prints, with its exit code in front. */
    String command(boolean withAnchors) {
        var printed = new ByteArrayOutputStream();
        var words = new ArrayList<>(List.of("verify", "--database", url, "--user", database.user(), "--password="));
        if (withAnchors) {
            words.addAll(List.of("--anchors", anchors.toString()));
        }
        var code =
                CommandLine.run(new PrintStream(printed, true, StandardCharsets.UTF_8), words.toArray(String[]::new));
        return code + " " + printed.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        context.close();
        source.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Base {

        @Bean
        MutableClock clock() {
            return MutableClock.on(LocalDate.of(2026, 11, 22));
        }

        @Bean
        JdbcClient jdbcClient(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource source) {
            return new JdbcTransactionManager(source);
        }

        @Bean
        TransactionTemplate transactionTemplate(PlatformTransactionManager manager) {
            return new TransactionTemplate(manager);
        }
    }
}
