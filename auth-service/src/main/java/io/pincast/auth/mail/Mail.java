package io.pincast.auth.mail;

/** A mail in plain text. */
public record Mail(String to, String subject, String text) {

    @Override
    public String toString() {
        return "Mail[" + subject + "]";
    }
}
