package io.pincast.auth.person;

/** Hashes passwords so slowly that guessing does not pay. */
public interface Passwords {
    String hash(String password);

    boolean matches(String password, String hash);

    /** The hash of a password that nobody has: to spend the same time on a person who does not exist. */
    String decoy();
}
