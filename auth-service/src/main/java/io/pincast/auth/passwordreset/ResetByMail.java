package io.pincast.auth.passwordreset;

import io.pincast.auth.background.Chore;
import io.pincast.auth.mail.Mail;
import io.pincast.auth.mail.MailNotSentException;
import io.pincast.auth.mail.Mailer;
import io.pincast.auth.passwordreset.ResetRequestStore.ResetRequest;
import io.pincast.auth.person.Credentials;
import io.pincast.auth.person.Person;
import io.pincast.auth.person.PersonStore;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Mails a link to whoever has forgotten the password. The request is only noted, for everybody alike; who it is, and whether there is
 * anybody, is looked up later. So neither the answer nor the time it takes tells.
 */
@Service
public class ResetByMail implements Chore {
    private static final Logger log = LoggerFactory.getLogger(ResetByMail.class);
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final Duration BETWEEN = Duration.ofMinutes(5);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST_TRIES = 10;
    private final ResetRequestStore requests;
    private final PersonStore people;
    private final ResetLinks resets;
    private final Mailer mailer;
    private final Clock clock;

    ResetByMail(ResetRequestStore requests, PersonStore people, ResetLinks resets, Mailer mailer, Clock clock) {
        this.requests = requests;
        this.people = people;
        this.resets = resets;
        this.mailer = mailer;
        this.clock = clock;
    }

    public boolean isSetUp() {
        return mailer.isSetUp();
    }

    public void request(String email) {
        if (!mailer.isSetUp()) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    "mail-not-set-up",
                    "Pincast cannot send mail",
                    "This installation sends no mail. Ask one of its administrators for a link to set a new password.");
        }
        var now = clock.instant();
        requests.add(Person.normalized(email), now, now.minus(BETWEEN));
    }

    @Override
    public String name() {
        return "mail-password-resets";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        var now = clock.instant();
        var request = requests.take(now, now.plus(LEASE));
        while (request.isPresent()) {
            answer(request.get());
            request = requests.take(now, now.plus(LEASE));
        }
        requests.deleteBefore(now.minus(KEPT));
    }

    private void answer(ResetRequest request) {
        try {
            var found = people.findByEmail(request.email())
                    .filter(credentials -> credentials.passwordHash() != null)
                    .map(Credentials::person)
                    .filter(person -> !person.disabled());
            if (found.isPresent()) {
                var issued = resets.issueByMail(found.get(), LIFETIME);
                mailer.send(mail(found.get(), issued.link().toString()));
            }
            requests.markDone(request, clock.instant());
        } catch (MailNotSentException e) {
            log.warn(
                    "the mail with a link to set a new password was not sent, try {}: {}",
                    request.tries(),
                    e.toString());
            if (request.tries() >= MOST_TRIES) {
                requests.markDone(request, clock.instant());
            }
        }
    }

    private static Mail mail(Person person, String link) {
        return new Mail(person.email(), "Your new password for Pincast", """
                Hello %s,

                somebody, probably you, asked for a new password for Pincast. Choose one here within an hour:

                %s

                If it was not you, do nothing: your password stays as it is.
                """.formatted(person.name(), link));
    }
}
