package io.pincast.auth.vault;

/** What to do where secrets lie under a master key that nobody has. */
public final class LostKey {

    private LostKey() {}

    public static String words(VaultState state) {
        var lost = state.missing().stream()
                .map(key -> key + " (" + state.counts().get(key) + " secrets)")
                .toList();
        return "Secrets lie under master keys that this service does not have: " + String.join(", ", lost)
                + "; it has " + state.current()
                + ". Add the missing key behind the current one, in pincast.vault.master-key or in the file"
                + " pincast.vault.key-file, and everything is sealed anew by itself. If it is lost for good, see 'The master"
                + " key is lost' in docs/runbook.md.";
    }
}
