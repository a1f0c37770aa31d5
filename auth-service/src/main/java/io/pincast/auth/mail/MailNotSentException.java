package io.pincast.auth.mail;

/** The mail server did not take a mail; it may do so later. */
public class MailNotSentException extends Exception {

    public MailNotSentException(Throwable cause) {
        super(cause);
    }
}
