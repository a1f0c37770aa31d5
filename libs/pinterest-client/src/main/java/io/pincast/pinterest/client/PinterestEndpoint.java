package io.pincast.pinterest.client;

import java.net.URI;

/**
 * Where one environment lives.
 *
 * @param api base address of the API, version included, such as {@code https://api.pinterest.com/v5}
 * @param authorize the page where a person grants access
 */
public record PinterestEndpoint(URI api, URI authorize) {
    public PinterestEndpoint {
        api = withoutTrailingSlash(absolute(api));
        absolute(authorize);
    }

    private static URI absolute(URI address) {
        if (address.getHost() == null || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException("not an absolute address without query: " + address);
        }
        return address;
    }

    private static URI withoutTrailingSlash(URI address) {
        var text = address.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : address;
    }
}
