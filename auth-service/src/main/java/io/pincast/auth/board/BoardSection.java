package io.pincast.auth.board;

/** A part of a board. */
public record BoardSection(String id, String name) {}
