package io.pincast.auth.mail.smtp;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Beside Spring Boot's {@code spring.mail}, which names the server.
 *
 * @param from the sender's address
 */
@ConfigurationProperties("pincast.mail")
record MailProperties(@DefaultValue("pincast@localhost") String from) {}
