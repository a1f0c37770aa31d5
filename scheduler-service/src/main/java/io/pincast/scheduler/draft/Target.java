package io.pincast.scheduler.draft;

import org.jspecify.annotations.Nullable;

/** One board, or one section of it, of one account. */
public record Target(
        String accountId, String boardId, @Nullable String boardSectionId) {}
