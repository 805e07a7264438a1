package io.guicheng.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.guicheng.support.Database;
import io.guicheng.support.MutableClock;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** What is posted goes out once, over a real mail server that is sometimes not there. */
class OutboxTest {

    private final GreenMail office = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final MutableClock clock = MutableClock.on(LocalDate.of(2026, 11, 23));
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private AnnotationConfigApplicationContext context;
    private Outbox outbox;
    private Postman postman;

    @BeforeEach
    void the_office_opens() {
        office.start();
        sender.setHost("127.0.0.1");
        sender.setPort(office.getSmtp().getPort());
    }

    @AfterEach
    void the_office_closes() {
        context.close();
        office.stop();
    }

    @ParameterizedTest
    @EnumSource
    void what_was_posted_goes_out_once_with_its_attachment(Database database) throws Exception {
        // given
        on(database);
        post(mail("anchor-1"));
        post(mail("anchor-1"));

        // when
        postman.deliver(sender);
        postman.deliver(sender);

        // then
        assertThat(office.getReceivedMessages()).hasSize(1);
        var received = office.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("案卷锚定第 1 号");
        assertThat(received.getMessageID()).isEqualTo("<anchor-1@guicheng>");
        assertThat(received.getAllRecipients()[0]).hasToString("jw@yunze.example");
        assertThat(attachment(received)).isEqualTo("guicheng-anchor 1\n");
        assertThat(waiting()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void without_a_mail_server_it_waits_and_is_tried_less_and_less_often(Database database) {
        // given
        on(database);
        office.stop();
        post(mail("anchor-2"));

        // when / then: 2, 4, 8 minutes
        for (var wait : List.of(2, 4, 8)) {
            postman.deliver(sender);
            assertThat(trouble()).isNotBlank();
            clock.advance(Duration.ofMinutes(wait).minusSeconds(1));
            var tries = tries();
            postman.deliver(sender);
            assertThat(tries()).as("not yet after %s minutes", wait).isEqualTo(tries);
            clock.advance(Duration.ofSeconds(1));
        }
        office.start();
        sender.setPort(office.getSmtp().getPort());
        postman.deliver(sender);
        assertThat(office.getReceivedMessages()).hasSize(1);
        assertThat(waiting()).isZero();
        assertThat(trouble()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void a_node_that_dies_while_it_sends_leaves_a_mail_that_is_sent_again_under_the_same_id(Database database)
            throws Exception {
        // given: taken by the mail server, not yet noted here
        on(database);
        post(mail("anchor-3"));
        postman.deliver(sender);
        jdbc.sql("update outbox_mail set sent_at = null, next_at = ?")
                .param(Timestamp.from(clock.instant().plus(Duration.ofMinutes(5))))
                .update();

        // when
        postman.deliver(sender);
        assertThat(office.getReceivedMessages()).hasSize(1);
        clock.advance(Duration.ofMinutes(5));
        postman.deliver(sender);

        // then
        assertThat(office.getReceivedMessages())
                .hasSize(2)
                .allSatisfy(message -> assertThat(message.getMessageID()).isEqualTo("<anchor-3@guicheng>"));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_rolled_back_is_never_sent(Database database) {
        on(database);

        transaction.executeWithoutResult(status -> {
            outbox.post(mail("anchor-4"));
            status.setRollbackOnly();
        });
        postman.deliver(sender);

        assertThat(office.getReceivedMessages()).isEmpty();
        assertThat(outbox.has("anchor-4")).isFalse();
        assertThatThrownBy(() -> outbox.post(mail("anchor-4"))).hasMessageContaining("transaction");
    }

    @ParameterizedTest
    @EnumSource
    void without_a_sender_nothing_is_taken(Database database) {
        on(database, "");

        assertThat(outbox.isOpen()).isFalse();
        assertThatThrownBy(() -> post(mail("anchor-5"))).hasMessageContaining("guicheng.mail.from");
    }

    private void on(Database database) {
        on(database, "guicheng@yunze.example");
    }

    private void on(Database database, String from) {
        var source = database.fresh();
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("site", Map.of("guicheng.mail.from", from)));
        context.registerBean(DataSource.class, () -> source);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(JavaMailSender.class, () -> sender);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(source));
        context.register(Transactions.class);
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        context.scan("io.guicheng.outbox");
        context.refresh();
        jdbc = context.getBean(JdbcClient.class);
        transaction = new TransactionTemplate(context.getBean(JdbcTransactionManager.class));
        outbox = context.getBean(Outbox.class);
        postman = context.getBean(Postman.class);
    }

    @EnableTransactionManagement
    static class Transactions {}

    private static Mail mail(String id) {
        return new Mail(
                id,
                List.of("jw@yunze.example"),
                "案卷锚定第 1 号",
                "请保存附件。",
                new Mail.Attachment("anchor-00000001.txt", "guicheng-anchor 1\n".getBytes(StandardCharsets.UTF_8)));
    }

    private void post(Mail mail) {
        transaction.executeWithoutResult(status -> outbox.post(mail));
    }

    private static String attachment(MimeMessage message) throws Exception {
        return String.valueOf(
                        ((MimeMultipart) message.getContent()).getBodyPart(1).getContent())
                .replace("\r\n", "\n");
    }

    private int waiting() {
        return jdbc.sql("select count(*) from outbox_mail where next_at is not null")
                .query(Integer.class)
                .single();
    }

    private int tries() {
        return jdbc.sql("select tries from outbox_mail").query(Integer.class).single();
    }

    private String trouble() {
        return (String)
                jdbc.sql("select trouble from outbox_mail").query().singleRow().get("trouble");
    }
}
