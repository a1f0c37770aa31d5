package io.pincast.auth.installation;

/**
 * What administrators of the installation decided.
 *
 * @param secondFactorRequired whether nobody works here who did not show a second factor on signing in
 * @param revision rises with every change
 */
public record Settings(boolean secondFactorRequired, long revision) {
    /** As it is before anybody decided. */
    public static final Settings INITIAL = new Settings(false, 0);
}
