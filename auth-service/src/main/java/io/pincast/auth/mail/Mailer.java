package io.pincast.auth.mail;

/** Sends mail, where an installation has set it up. */
public interface Mailer {

    boolean isSetUp();

    /**
     * Hands a mail over to the server.
     *
     * @throws MailNotSentException where the server did not take it
     */
    void send(Mail mail) throws MailNotSentException;
}
