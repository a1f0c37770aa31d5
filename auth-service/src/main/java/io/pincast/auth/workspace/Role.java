package io.pincast.auth.workspace;

import java.util.Set;
import java.util.TreeSet;

/** What a member may do. The table for people is docs/permissions.md, and a test holds the two together. */
public enum Role {
    OWNER,
    ADMIN,
    EDITOR,
    CONTRIBUTOR,
    VIEWER;

    private static final Set<String> READ = Set.of("posts:read", "accounts:read", "analytics:read");

    /** The permissions of such a member, which its tokens carry as scopes. */
    public Set<String> scopes() {
        return switch (this) {
            case OWNER, ADMIN -> with("posts:write", "posts:publish", "media:write", "admin");
            case EDITOR -> with("posts:write", "posts:publish", "media:write");
            case CONTRIBUTOR -> with("posts:write", "media:write");
            case VIEWER -> READ;
        };
    }

    private static Set<String> with(String... more) {
        var all = new TreeSet<>(READ);
        all.addAll(Set.of(more));
        return Set.copyOf(all);
    }
}
