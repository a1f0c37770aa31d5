package io.pincast.defaults.identity;

/** The tenant that a request is about: every document and every query carries it. */
public record WorkspaceId(String value) {
    public WorkspaceId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a workspace id is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
