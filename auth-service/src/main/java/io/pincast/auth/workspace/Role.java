package io.pincast.auth.workspace;

import java.util.Set;

/** What a member may do. */
public enum Role {
    OWNER,
    ADMIN,
    EDITOR,
    CONTRIBUTOR,
    VIEWER;

    private static final Set<String> READ = Set.of("posts:read", "accounts:read", "analytics:read");

    /** The scopes that tokens of such a member carry. */
    public Set<String> scopes() {
        return switch (this) {
            case OWNER, ADMIN -> with("posts:write", "posts:publish", "media:write", "admin");
            case EDITOR -> with("posts:write", "posts:publish", "media:write");
            case CONTRIBUTOR -> with("posts:write", "media:write");
            case VIEWER -> READ;
        };
    }

    private static Set<String> with(String... more) {
        var all = new java.util.TreeSet<>(READ);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }
}
