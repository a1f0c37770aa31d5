package io.pincast.auth.targetcheck;

import org.jspecify.annotations.Nullable;

/** Where a post is to go. */
public record Target(
        String accountId, String boardId, @Nullable String boardSectionId) {}
