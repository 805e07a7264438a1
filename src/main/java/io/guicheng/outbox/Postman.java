package io.guicheng.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Hands what lies in the outbox to the mail server. A mail is taken for a while before it is sent, so that two nodes do not both send it; a
 * node that dies between sending and noting it leaves a mail that is sent again, with the same message id.
 */
@Component
class Postman implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    /** Longer than a mail server may take to answer. */
    private static final Duration TAKEN_FOR = Duration.ofMinutes(5);

    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final int AT_A_TIME = 50;
    private static final int TROUBLE = 500;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final OutboxSettings settings;
    private final ObjectProvider<JavaMailSender> server;

    Postman(JdbcClient jdbc, Clock clock, OutboxSettings settings, ObjectProvider<JavaMailSender> server) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
        this.server = server;
    }

    private record Waiting(String id, Timestamp nextAt, int tries) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Letter(
            String recipients,
            String subject,
            String text,
            @Nullable String fileName,
            byte @Nullable [] file) {}

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        var sender = server.getIfAvailable();
        if (sender != null && !settings.from().isBlank()) {
            tasks.addFixedDelayTask(new FixedDelayTask(() -> deliver(sender), settings.every(), settings.every()));
        }
    }

    /** Tries everything whose time has come. */
    void deliver(JavaMailSender sender) {
        for (var mail : due()) {
            if (take(mail)) {
                send(mail, sender);
            }
        }
    }

    private List<Waiting> due() {
        return jdbc.sql("select id, next_at, tries from outbox_mail where next_at <= ? order by posted_at, id limit "
                        + AT_A_TIME)
                .param(Timestamp.from(clock.instant()))
                .query((row, number) -> new Waiting(row.getString(1), row.getTimestamp(2), row.getInt(3)))
                .list();
    }

    private boolean take(Waiting mail) {
        return jdbc.sql(
                                "update outbox_mail set next_at = ?, tries = tries + 1 where id = ? and next_at = ? and tries = ?")
                        .params(after(TAKEN_FOR), mail.id(), mail.nextAt(), mail.tries())
                        .update()
                == 1;
    }

    private void send(Waiting mail, JavaMailSender sender) {
        try {
            sender.send(message(mail.id(), letter(mail.id()), sender));
        } catch (MailException e) {
            var trouble = String.valueOf(e.getMessage());
            LOG.warn("mail {} was not taken at try {}: {}", mail.id(), mail.tries() + 1, trouble);
            jdbc.sql("update outbox_mail set next_at = ?, trouble = ? where id = ?")
                    .params(
                            after(wait(mail.tries())),
                            trouble.substring(0, Math.min(TROUBLE, trouble.length())),
                            mail.id())
                    .update();
            return;
        }
        jdbc.sql("update outbox_mail set next_at = null, sent_at = ?, trouble = null where id = ?")
                .params(Timestamp.from(clock.instant()), mail.id())
                .update();
    }

    private Duration wait(int failures) {
        var doubled = settings.again().multipliedBy(1L << Math.min(failures, 20));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    private Timestamp after(Duration time) {
        return Timestamp.from(clock.instant().plus(time));
    }

    private Letter letter(String id) {
        return jdbc.sql("select recipients, subject, content, file_name, file_content from outbox_mail where id = ?")
                .param(id)
                .query((row, number) -> new Letter(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getBytes(5)))
                .single();
    }

    private MimeMessage message(String id, Letter letter, JavaMailSender sender) {
        var message = new NamedMessage(sender.createMimeMessage(), id);
        try {
            var mail = new MimeMessageHelper(message, letter.file() != null, StandardCharsets.UTF_8.name());
            mail.setFrom(settings.from());
            mail.setTo(letter.recipients().split(","));
            mail.setSubject(letter.subject());
            mail.setText(letter.text());
            mail.setSentDate(Date.from(clock.instant()));
            if (letter.fileName() != null && letter.file() != null) {
                mail.addAttachment(
                        letter.fileName(), new ByteArrayResource(letter.file()), "text/plain; charset=utf-8");
            }
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        return message;
    }

    /** Keeps the message's id, which is otherwise made anew at each try. */
    private static final class NamedMessage extends MimeMessage {

        private final String id;

        NamedMessage(MimeMessage base, String id) {
            super(base.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@guicheng>");
        }
    }
}
