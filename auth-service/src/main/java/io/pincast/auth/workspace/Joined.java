package io.pincast.auth.workspace;

/** A team as one of its members sees it. */
public record Joined(Workspace workspace, Role role) {}
