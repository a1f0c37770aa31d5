package io.pincast.simulator.exchange;

import io.pincast.simulator.app.Environment;
import io.pincast.simulator.error.PinterestError;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a request goes: an operation of the API in one of the environments, or an upload.
 *
 * @param operation null: an upload, or nothing that the API has
 * @param refusal why there is no operation
 */
public record Route(
        Environment environment,
        @Nullable Operation operation,
        String operationId,
        @Nullable PinterestError refusal) {
    /** What stands in place of an operation id for uploads, which are no operation of the API. */
    public static final String UPLOAD = "media/upload";

    private static final String UNKNOWN = "unknown";
    private static final Set<String> IDS = Collections.unmodifiableSortedSet(
            new TreeSet<>(Stream.concat(Arrays.stream(Operation.values()).map(Operation::id), Stream.of(UPLOAD))
                    .toList()));

    /** All operation ids, that of uploads among them. */
    public static Set<String> ids() {
        return IDS;
    }

    /** Empty for what is neither: consent page, control. */
    static Optional<Route> find(String method, String path) {
        for (var environment : Environment.values()) {
            var api = "/" + environment.path() + "/v5/";
            if (path.startsWith(api)) {
                var segments = List.of(path.substring(api.length()).split("/", -1));
                var operation = Operation.find(method, segments).orElse(null);
                return Optional.of(
                        operation == null
                                ? new Route(environment, null, UNKNOWN, misdirected(method, path, segments))
                                : new Route(environment, operation, operation.id(), null));
            }
            if (path.startsWith("/upload/" + environment.path())) {
                return Optional.of(new Route(environment, null, UPLOAD, null));
            }
        }
        return Optional.empty();
    }

    private static PinterestError misdirected(String method, String path, List<String> segments) {
        return Operation.methods(segments).isEmpty()
                ? new PinterestError(404, 404, "There is no endpoint " + path + ".")
                : new PinterestError(405, 405, "The method " + method + " is not allowed for this endpoint.");
    }
}
