package io.guicheng.outbox;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The outbox in the database. */
@Component
class JdbcOutbox implements Outbox {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final OutboxSettings settings;
    private final ObjectProvider<JavaMailSender> server;

    JdbcOutbox(JdbcClient jdbc, Clock clock, OutboxSettings settings, ObjectProvider<JavaMailSender> server) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
        this.server = server;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Mail mail) {
        if (!isOpen()) {
            throw new IllegalStateException("no mail server: spring.mail.host and guicheng.mail.from are needed");
        }
        if (has(mail.id())) {
            return;
        }
        var now = Timestamp.from(clock.instant());
        var file = mail.attachment();
        try {
            jdbc.sql("insert into outbox_mail"
                            + " (id, recipients, subject, content, file_name, file_content, posted_at, next_at, tries)"
                            + " values (:id, :recipients, :subject, :content, :name, :file, :now, :now, 0)")
                    .param("id", mail.id())
                    .param("recipients", String.join(",", mail.recipients()))
                    .param("subject", mail.subject())
                    .param("content", mail.text())
                    .param("name", file == null ? null : file.name(), Types.VARCHAR)
                    .param("file", file == null ? null : file.content(), Types.VARBINARY)
                    .param("now", now)
                    .update();
        } catch (DuplicateKeyException another) {
            throw new IllegalStateException(
                    "mail " + mail.id() + " was posted by somebody else at this moment", another);
        }
    }

    @Override
    public boolean has(String id) {
        return jdbc.sql("select count(*) from outbox_mail where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public boolean isOpen() {
        return !settings.from().isBlank() && server.getIfAvailable() != null;
    }
}
