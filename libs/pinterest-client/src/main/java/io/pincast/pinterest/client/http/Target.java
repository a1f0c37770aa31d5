package io.pincast.pinterest.client.http;

import io.pincast.pinterest.client.body.Query;
import io.pincast.pinterest.client.call.CallObserver;
import java.net.URI;

/**
 * Whom to call and as whom.
 *
 * @param authorization value of the header; a secret
 */
public record Target(String environment, URI api, String authorization, CallObserver observer) {
    URI uri(String path, Query query) {
        var parameters = query.encoded();
        return URI.create(api + path + (parameters.isEmpty() ? "" : "?" + parameters));
    }

    @Override
    public String toString() {
        return "Target[" + environment + ", " + api + "]";
    }
}
