package io.pincast.gateway.token;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * Where no token is looked at: a made-up one is no client of its own there.
 *
 * @param requests such as {@code POST /api/v1/sessions}
 */
public record OpenDoors(Set<String> requests) {

    public OpenDoors {
        requests = Set.copyOf(requests);
    }

    public boolean lead(HttpServletRequest request) {
        return requests.contains(request.getMethod() + " " + request.getRequestURI());
    }
}
