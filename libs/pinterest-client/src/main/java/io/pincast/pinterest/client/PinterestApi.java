package io.pincast.pinterest.client;

import io.pincast.pinterest.client.account.Account;
import io.pincast.pinterest.client.analytics.Analytics;
import io.pincast.pinterest.client.boards.Boards;
import io.pincast.pinterest.client.body.Query;
import io.pincast.pinterest.client.http.ApiCalls;
import io.pincast.pinterest.client.media.MediaUploads;
import io.pincast.pinterest.client.pins.Pins;

/** Pinterest's API as one account sees it. Cheap to make: make one per use rather than keep a token alive in it. */
public final class PinterestApi {
    private final ApiCalls calls;

    PinterestApi(ApiCalls calls) {
        this.calls = calls;
    }

    /** {@code GET /user_account}: whose token this is. */
    public Account userAccount() {
        return calls.get("user_account/get", "/user_account", new Query(), Account.class);
    }

    public Boards boards() {
        return new Boards(calls);
    }

    public Pins pins() {
        return new Pins(calls);
    }

    public MediaUploads media() {
        return new MediaUploads(calls);
    }

    public Analytics analytics() {
        return new Analytics(calls);
    }
}
