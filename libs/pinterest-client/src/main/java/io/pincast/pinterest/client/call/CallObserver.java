package io.pincast.pinterest.client.call;

import org.jspecify.annotations.Nullable;

/** Is told of every single call, each page of a listing included, right before the caller gets its outcome. */
@FunctionalInterface
public interface CallObserver {
    /** Listens to nothing. */
    CallObserver NONE = (call, failure) -> {};

    /** Receives what came of a call; {@code failure} is null when it succeeded. */
    void completed(CallReport call, @Nullable PinterestApiException failure);
}
