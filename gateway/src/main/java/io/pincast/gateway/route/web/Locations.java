package io.pincast.gateway.route.web;

import java.net.URI;

/**
 * Where a part says something is, as a client reaches it.
 *
 * @param part the part's own address, which nobody outside may see
 * @param publicPath what was taken off the request's path
 */
record Locations(URI part, String publicPath) {

    String seenFromOutside(String location) {
        var own = part.getScheme() + "://" + part.getRawAuthority();
        var path = location.startsWith(own + "/") ? location.substring(own.length()) : location;
        return path.startsWith("/") ? publicPath + path : path;
    }
}
