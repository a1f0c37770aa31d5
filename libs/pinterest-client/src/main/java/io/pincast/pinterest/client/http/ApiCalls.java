package io.pincast.pinterest.client.http;

import io.pincast.pinterest.client.body.Query;
import io.pincast.pinterest.client.body.RequestBody;
import io.pincast.pinterest.client.call.Answer;
import io.pincast.pinterest.client.call.Listing;
import io.pincast.pinterest.client.call.Page;
import io.pincast.pinterest.client.call.SendGate;
import io.pincast.pinterest.client.json.Json;
import java.net.URI;
import java.util.function.Supplier;
import tools.jackson.core.type.TypeReference;

/** The calls of one target, by what they do; the groups of operations are written in their words. */
public final class ApiCalls {
    /** The largest that Pinterest gives (parameter {@code page_size}): the fewest calls for a whole listing. */
    private static final int PAGE_SIZE = 250;

    private final Target target;
    private final Caller caller;

    public ApiCalls(Target target, Caller caller) {
        this.target = target;
        this.caller = caller;
    }

    public <T> T get(String operation, String path, Query query, TypeReference<T> type) {
        return caller.call(target, read(operation, path, query), body -> Json.read(body, type))
                .body();
    }

    public <T> T get(String operation, String path, Query query, Class<T> type) {
        return caller.call(target, read(operation, path, query), body -> Json.read(body, type))
                .body();
    }

    /** A listing; {@code query} makes a new query for each page. */
    public <T> Listing<T> list(String operation, String path, Supplier<Query> query, TypeReference<Page<T>> type) {
        return new Listing<>(bookmark -> {
            var page = query.get().add("page_size", PAGE_SIZE).add("bookmark", bookmark);
            return caller.call(target, read(operation, path, page), body -> Json.read(body, type));
        });
    }

    public <T> T post(String operation, String path, Object request, Class<T> type) {
        return post(operation, path, request, SendGate.OPEN, body -> Json.read(body, type))
                .body();
    }

    public <T> Answer<T> post(String operation, String path, Object request, SendGate gate, AnswerReader<T> reader) {
        return caller.call(target, write(operation, "POST", path, Json.write(request), gate), reader);
    }

    public <T> T patch(String operation, String path, Object request, Class<T> type) {
        var outgoing = write(operation, "PATCH", path, Json.write(request), SendGate.OPEN);
        return caller.call(target, outgoing, body -> Json.read(body, type)).body();
    }

    public <T> T postForm(String operation, String path, Query form, AnswerReader<T> reader) {
        return caller.call(target, write(operation, "POST", path, form.asForm(), SendGate.OPEN), reader)
                .body();
    }

    public void delete(String operation, String path) {
        var outgoing = new Outgoing(
                operation, "DELETE", target.uri(path, new Query()), target.authorization(), null, SendGate.OPEN);
        caller.call(target, outgoing, AnswerReader.NOTHING);
    }

    /** Sends media to an address that Pinterest gave: without the token, and as long as it moves. */
    public void upload(String operation, URI address, RequestBody body) {
        var outgoing = new Outgoing(operation, "POST", address, null, body, SendGate.OPEN);
        caller.upload(target, outgoing);
    }

    private Outgoing read(String operation, String path, Query query) {
        return new Outgoing(operation, "GET", target.uri(path, query), target.authorization(), null, SendGate.OPEN);
    }

    private Outgoing write(String operation, String method, String path, RequestBody body, SendGate gate) {
        return new Outgoing(operation, method, target.uri(path, new Query()), target.authorization(), body, gate);
    }
}
