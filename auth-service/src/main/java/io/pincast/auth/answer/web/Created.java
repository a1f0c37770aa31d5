package io.pincast.auth.answer.web;

import io.pincast.defaults.idempotency.IdempotencyKey;
import java.net.URI;
import org.springframework.http.ResponseEntity;

/** The answer to a POST that made something. */
public final class Created {

    private Created() {}

    /**
     * 201 with the address of what was made.
     *
     * @param replayed whether an earlier request with the same key had made it
     */
    public static <T> ResponseEntity<T> at(String path, T body, boolean replayed) {
        var answer = ResponseEntity.created(URI.create(path));
        if (replayed) {
            answer.header(IdempotencyKey.REPLAYED_HEADER, "true");
        }
        return answer.body(body);
    }
}
