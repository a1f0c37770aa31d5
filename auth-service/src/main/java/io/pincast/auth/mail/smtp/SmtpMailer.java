package io.pincast.auth.mail.smtp;

import io.pincast.auth.mail.Mail;
import io.pincast.auth.mail.MailNotSentException;
import io.pincast.auth.mail.Mailer;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** There is a sender where {@code spring.mail.host} is set. */
@Component
class SmtpMailer implements Mailer {
    private final Optional<JavaMailSender> sender;
    private final MailProperties properties;

    SmtpMailer(ObjectProvider<JavaMailSender> sender, MailProperties properties) {
        this.sender = Optional.ofNullable(sender.getIfAvailable());
        this.properties = properties;
    }

    @Override
    public boolean isSetUp() {
        return sender.isPresent();
    }

    @Override
    public void send(Mail mail) throws MailNotSentException {
        var message = new SimpleMailMessage();
        message.setFrom(properties.from());
        message.setTo(mail.to());
        message.setSubject(mail.subject());
        message.setText(mail.text());
        try {
            sender.orElseThrow(() -> new IllegalStateException("spring.mail.host is not set"))
                    .send(message);
        } catch (MailException e) {
            throw new MailNotSentException(e);
        }
    }
}
