package io.pincast.simulator.token;

/** What a token is for; its prefix tells. */
public enum TokenKind {
    ACCESS("pina_"),
    REFRESH("pinr_"),
    CLIENT("pinc_");

    private final String prefix;

    TokenKind(String prefix) {
        this.prefix = prefix;
    }

    public String prefix() {
        return prefix;
    }
}
