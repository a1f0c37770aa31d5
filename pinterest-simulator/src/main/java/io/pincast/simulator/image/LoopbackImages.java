package io.pincast.simulator.image;

import io.pincast.simulator.error.PinterestError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Images by address. The simulator fetches from this machine only (loopback); any other well-formed http or https
 * address is taken for a good image of unknown size.
 */
@Component
public final class LoopbackImages {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private final ImageInspector inspector;

    LoopbackImages(ImageInspector inspector) {
        this.inspector = inspector;
    }

    /**
     * What is at the address; empty where nobody looked.
     *
     * @throws PinterestError 400 code 1 where it is no address or cannot be reached, 403 as for any image
     */
    public Optional<ImageFacts> look(String url) {
        var uri = parse(url);
        return isLoopback(uri) ? Optional.of(fetch(uri)) : Optional.empty();
    }

    private static URI parse(String url) {
        try {
            var uri = new URI(url);
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Said below, as for an address of another kind.
        }
        throw PinterestError.invalid("Invalid URL: " + url);
    }

    private static boolean isLoopback(URI uri) {
        var host = uri.getHost();
        try {
            // Only literal addresses are resolved: a name is never looked up.
            return LOOPBACK.contains(host)
                    || (host.matches("[0-9.]+") && InetAddress.getByName(host).isLoopbackAddress());
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private ImageFacts fetch(URI uri) {
        // Made when needed: an HTTP client brings up TLS, which would cost every start a good part of a second.
        try (var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = http.send(
                    HttpRequest.newBuilder(uri).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200) {
                return inspector.inspect(answer.body(), type(answer.body()));
            }
        } catch (IOException e) {
            // Said below, as for any other status.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw PinterestError.invalid("Unable to reach the URL. Please check the URL is correct and try again.");
    }

    private static String type(byte[] bytes) {
        return bytes.length > 0 && bytes[0] == (byte) 0x89 ? "image/png" : "image/jpeg";
    }
}
