package io.guicheng.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of outgoing mail, {@code guicheng.mail.*}; the server's address and account are Spring's {@code spring.mail.*}.
 *
 * @param from the sender's address; empty when no mail is sent
 * @param every how often the outbox is looked through
 * @param again how long after the first failure a mail is tried again; each further wait is twice as long, up to six hours
 */
@ConfigurationProperties("guicheng.mail")
record OutboxSettings(
        @DefaultValue("") String from,
        @DefaultValue("1m") Duration every,
        @DefaultValue("2m") Duration again) {}
