package io.pincast.gateway.route.web;

import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/** The body of a request on its way to a part. */
interface Upload {
    int SMALL = 64 * 1024;

    BodyPublisher publisher();

    /**
     * Sends what the publisher does not hold already, on the calling thread: the only one that may read the client's request,
     * which the server uses again for the next one.
     *
     * @param patience the longest standstill at the part's side
     */
    default void send(CompletableFuture<?> answer, Duration patience) throws InterruptedException, TimeoutException {}

    static Upload of(HttpServletRequest request) {
        var length = request.getContentLengthLong();
        try {
            if (length < 0 && request.getHeader("Transfer-Encoding") != null) {
                return new StreamedUpload(request.getInputStream(), length);
            }
            if (length > SMALL) {
                return new StreamedUpload(request.getInputStream(), length);
            }
            return length > 0 ? small(request, (int) length) : BodyPublishers::noBody;
        } catch (IOException e) {
            throw brokeOff(e);
        }
    }

    private static Upload small(HttpServletRequest request, int length) throws IOException {
        var body = request.getInputStream().readNBytes(length);
        return () -> BodyPublishers.ofByteArray(body);
    }

    /** Said to nobody, most likely: the client is gone. */
    static ProblemException brokeOff(IOException cause) {
        var problem = new ProblemException(
                ProblemKind.MALFORMED,
                "upload-broke-off",
                "The request broke off",
                "The request's body did not arrive whole. Send it again.");
        problem.initCause(cause);
        return problem;
    }
}
