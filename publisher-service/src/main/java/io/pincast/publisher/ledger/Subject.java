package io.pincast.publisher.ledger;

/** Whose work it is: known even of a message whose content nobody can read. */
public record Subject(String publicationId, String postId, String workspaceId, String accountId) {}
