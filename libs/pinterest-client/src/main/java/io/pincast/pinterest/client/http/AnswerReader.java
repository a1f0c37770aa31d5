package io.pincast.pinterest.client.http;

import io.pincast.pinterest.client.json.UnreadableAnswerException;

/** Makes something of a successful answer's body, or throws what Jackson throws or {@link UnreadableAnswerException}. */
@FunctionalInterface
public interface AnswerReader<T> {
    /** For answers whose status says all. */
    AnswerReader<Boolean> NOTHING = _ -> true;

    T read(byte[] body);
}
