package io.pincast.pinterest.client.pins;

import io.pincast.pinterest.client.body.Query;
import io.pincast.pinterest.client.call.Answer;
import io.pincast.pinterest.client.call.Listing;
import io.pincast.pinterest.client.call.Page;
import io.pincast.pinterest.client.call.SendGate;
import io.pincast.pinterest.client.http.ApiCalls;
import io.pincast.pinterest.client.json.Json;
import io.pincast.pinterest.client.json.UnreadableAnswerException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** Pins, as one account may see and make them. Every method throws {@code PinterestApiException} when it fails. */
public final class Pins {
    private static final TypeReference<Page<Pin>> PINS = new TypeReference<>() {};

    private final ApiCalls calls;

    public Pins(ApiCalls calls) {
        this.calls = calls;
    }

    /**
     * Makes a Pin, with one request that is never repeated. Status 200 or 201 with an id is success, whatever else the
     * answer holds.
     *
     * @param gate is asked before each part of the body leaves, the last included; when it says no, the request breaks off
     *     and the exception proves {@code NOT_SENT}
     */
    public Answer<Pin> create(CreatePinRequest request, SendGate gate) {
        return calls.post("pins/create", "/pins", request, gate, Pins::created);
    }

    private static Pin created(byte[] body) {
        var answer = Json.readTree(body);
        var id = answer.path("id").asString("");
        if (id.isBlank()) {
            throw new UnreadableAnswerException("no id");
        }
        try {
            return Json.read(answer, Pin.class);
        } catch (JacksonException e) {
            // The id alone proves that the Pin exists; a field gone strange must not hide that.
            return Pin.withId(id);
        }
    }

    /** A Pin that is not there is a 404 with code 50. */
    public Pin get(String pinId) {
        return calls.get("pins/get", pin(pinId), new Query(), Pin.class);
    }

    /** With figures of 90 days and lifetime. */
    public Pin getWithMetrics(String pinId) {
        return calls.get("pins/get", pin(pinId), new Query().add("pin_metrics", true), Pin.class);
    }

    /** The account's own Pins, in an order that Pinterest does not document. */
    public Listing<Pin> own(OwnPins which) {
        return calls.list("pins/list", "/pins", which::query, PINS);
    }

    /** A board's Pins; neither order nor how soon a new Pin is among them is documented. */
    public Listing<Pin> onBoard(String boardId) {
        return calls.list("boards/list_pins", "/boards/" + Query.segment(boardId) + "/pins", Query::new, PINS);
    }

    /** As {@link #onBoard(String)}, with figures of 90 days and lifetime. */
    public Listing<Pin> onBoardWithMetrics(String boardId) {
        var path = "/boards/" + Query.segment(boardId) + "/pins";
        return calls.list("boards/list_pins", path, () -> new Query().add("pin_metrics", true), PINS);
    }

    /**
     * As {@link #onBoard(String)}, of these forms only. A new video reads {@code REGULAR} until it is processed: so this is
     * not the way to look whether a Pin is there.
     */
    public Listing<Pin> onBoard(String boardId, Collection<CreativeType> creativeTypes) {
        var path = "/boards/" + Query.segment(boardId) + "/pins";
        return calls.list("boards/list_pins", path, () -> new Query().addEach("creative_types", creativeTypes), PINS);
    }

    public Listing<Pin> inSection(String boardId, String sectionId) {
        var path = "/boards/" + Query.segment(boardId) + "/sections/" + Query.segment(sectionId) + "/pins";
        return calls.list("board_sections/list_pins", path, Query::new, PINS);
    }

    public Pin update(String pinId, UpdatePinRequest request) {
        return calls.patch("pins/update", pin(pinId), request, Pin.class);
    }

    public void delete(String pinId) {
        calls.delete("pins/delete", pin(pinId));
    }

    /**
     * Saves a Pin of anybody's to an own board.
     *
     * @param boardId null means the account's profile
     */
    public Answer<Pin> save(String pinId, @Nullable String boardId, @Nullable String boardSectionId, SendGate gate) {
        var request = new SaveTo(boardId, boardSectionId);
        return calls.post("pins/save", pin(pinId) + "/save", request, gate, Pins::created);
    }

    private static String pin(String pinId) {
        return "/pins/" + Query.segment(pinId);
    }

    private record SaveTo(
            @Nullable String boardId, @Nullable String boardSectionId) {}
}
