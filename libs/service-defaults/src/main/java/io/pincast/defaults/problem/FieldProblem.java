package io.pincast.defaults.problem;

/**
 * What is wrong with one part of a request.
 *
 * @param pointer JSON pointer into the body (RFC 6901), such as {@code /targets/0/boardId}; a parameter's name otherwise
 */
public record FieldProblem(String pointer, String detail) {}
