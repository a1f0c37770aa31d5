package io.pincast.pinterest.client.call;

/**
 * Says whether a request may go on leaving. It is asked right before each part of the body is handed to the connection,
 * the last part included; after a "no" that last part never leaves, so Pinterest never has the whole request.
 *
 * <p>A part that was let pass may wait in the machine's send buffer while the network stands still; the JDK's property
 * {@code jdk.httpclient.sendBufferSize} bounds how much that can be.
 *
 * <p>It is asked on a thread of the connection: it compares times, it does not wait.
 */
@FunctionalInterface
public interface SendGate {
    /** Lets everything pass. */
    SendGate OPEN = () -> true;

    boolean maySend();
}
