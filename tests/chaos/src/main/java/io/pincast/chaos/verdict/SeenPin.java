package io.pincast.chaos.verdict;

import java.time.Instant;

/** A Pin that exists at Pinterest, listed or not. */
public record SeenPin(String id, String account, String title, Instant createdAt) {}
