package io.pincast.pinterest.client.http;

import io.pincast.pinterest.client.body.RequestBody;
import io.pincast.pinterest.client.call.SendGate;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One request, ready to go.
 *
 * @param operation Pinterest's operation id
 * @param authorization value of the header; null where none may be sent
 */
record Outgoing(
        String operation,
        String method,
        URI uri,
        @Nullable String authorization,
        @Nullable RequestBody body,
        SendGate gate) {}
