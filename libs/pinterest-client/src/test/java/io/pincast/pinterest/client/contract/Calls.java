package io.pincast.pinterest.client.contract;

import io.pincast.pinterest.client.AppCredentials;
import io.pincast.pinterest.client.PinterestApi;
import io.pincast.pinterest.client.PinterestClient;
import io.pincast.pinterest.client.PinterestEnvironment;
import io.pincast.pinterest.client.analytics.AccountAnalyticsQuery;
import io.pincast.pinterest.client.analytics.AccountMetric;
import io.pincast.pinterest.client.analytics.AnalyticsFilter;
import io.pincast.pinterest.client.analytics.AppType;
import io.pincast.pinterest.client.analytics.Period;
import io.pincast.pinterest.client.analytics.PinAnalyticsQuery;
import io.pincast.pinterest.client.analytics.PinMetric;
import io.pincast.pinterest.client.analytics.TopPinsQuery;
import io.pincast.pinterest.client.boards.BoardPrivacy;
import io.pincast.pinterest.client.boards.CreateBoardRequest;
import io.pincast.pinterest.client.boards.PrivacyFilter;
import io.pincast.pinterest.client.boards.UpdateBoardRequest;
import io.pincast.pinterest.client.call.MediaContent;
import io.pincast.pinterest.client.call.SendGate;
import io.pincast.pinterest.client.oauth.AccessToken;
import io.pincast.pinterest.client.oauth.PinterestOAuth;
import io.pincast.pinterest.client.oauth.RefreshToken;
import io.pincast.pinterest.client.oauth.Scope;
import io.pincast.pinterest.client.oauth.TokenType;
import io.pincast.pinterest.client.pins.Cover;
import io.pincast.pinterest.client.pins.CreatePinRequest;
import io.pincast.pinterest.client.pins.CreativeType;
import io.pincast.pinterest.client.pins.ImageType;
import io.pincast.pinterest.client.pins.MediaSource;
import io.pincast.pinterest.client.pins.OwnPins;
import io.pincast.pinterest.client.pins.UpdatePinRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every call that the client can make, with every parameter at least once. */
final class Calls {
    private static final MediaContent IMAGE = MediaContent.of(new byte[] {1, 2, 3, 4});
    private static final Period PERIOD = new Period(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-08"));

    private static final AnalyticsFilter FILTER = new AnalyticsFilter(
            AnalyticsFilter.FromClaimedContent.BOTH,
            AnalyticsFilter.PinFormat.ORGANIC_VIDEO,
            AppType.MOBILE,
            AnalyticsFilter.ContentType.ORGANIC,
            AnalyticsFilter.Source.YOUR_PINS);

    private Calls() {}

    /**
     * One call.
     *
     * @param whole what it gives is the answer's whole document, so that the two can be compared
     */
    record Call(String operation, String variant, int status, boolean whole, Function<PinterestClient, Object> make) {
        @Override
        public String toString() {
            return operation + " " + variant;
        }
    }

    private static Call api(String operation, String variant, Function<PinterestApi, Object> make) {
        return new Call(operation, variant, 200, true, client -> make.apply(as(client)));
    }

    private static Call list(String operation, String variant, Function<PinterestApi, Object> make) {
        return new Call(operation, variant, 200, false, client -> make.apply(as(client)));
    }

    private static Call empty(String operation, Consumer<PinterestApi> make) {
        return new Call(operation, "", 204, false, client -> {
            make.accept(as(client));
            return "";
        });
    }

    private static Call oauth(String operation, String variant, Function<PinterestOAuth, Object> make) {
        var app = new AppCredentials("1445", "app-secret");
        return new Call(
                operation,
                variant,
                200,
                false,
                client -> make.apply(client.oauth(PinterestEnvironment.SIMULATOR, app)));
    }

    private static Call create(String variant, CreatePinRequest request) {
        return new Call(
                "pins/create",
                variant,
                201,
                true,
                client -> as(client).pins().create(request, SendGate.OPEN).body());
    }

    private static PinterestApi as(PinterestClient client) {
        return client.as(PinterestEnvironment.SIMULATOR, new AccessToken("pina_token"));
    }

    static List<Call> all() {
        return Stream.of(authorization(), boards(), pins(), creates(), media(), analytics())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Call> authorization() {
        var redirect = URI.create("https://x.example/mixpost/callback/pinterest");
        return List.of(
                oauth("oauth/token", "code", oauth -> oauth.exchangeCode("c0de", redirect)),
                oauth("oauth/token", "refresh", oauth -> oauth.refresh(new RefreshToken("pinr_old"))),
                oauth(
                        "oauth/token",
                        "refresh, narrowed",
                        oauth -> oauth.refresh(new RefreshToken("pinr_old"), List.of(Scope.PINS_READ))),
                oauth("oauth/token", "client credentials", oauth -> oauth.clientCredentials(List.of(Scope.values()))),
                oauth("token/revoke", "plain", oauth -> {
                    oauth.revoke("pina_old", null);
                    return "";
                }),
                oauth("token/revoke", "hint", oauth -> {
                    oauth.revoke("pinr_old", TokenType.REFRESH_TOKEN);
                    return "";
                }));
    }

    private static List<Call> boards() {
        return List.of(
                api("user_account/get", "", PinterestApi::userAccount),
                list("boards/list", "", api -> api.boards().list().all()),
                list(
                        "boards/list",
                        "secret",
                        api -> api.boards()
                                .list(PrivacyFilter.PUBLIC_AND_SECRET)
                                .all()),
                api("boards/get", "", api -> api.boards().get("549755885175")),
                new Call(
                        "boards/create",
                        "",
                        201,
                        true,
                        client -> as(client)
                                .boards()
                                .create(new CreateBoardRequest("Soups", "Hot", BoardPrivacy.SECRET))),
                api(
                        "boards/update",
                        "",
                        api -> api.boards()
                                .update("549755885175", new UpdateBoardRequest("Soups", "Cold", BoardPrivacy.PUBLIC))),
                empty("boards/delete", api -> api.boards().delete("549755885175")),
                list(
                        "board_sections/list",
                        "",
                        api -> api.boards().sections("549755885175").all()),
                new Call(
                        "board_sections/create",
                        "",
                        201,
                        true,
                        client -> as(client).boards().createSection("549755885175", "Red")),
                api("board_sections/update", "", api -> api.boards().renameSection("549755885175", "5", "Green")),
                empty("board_sections/delete", api -> api.boards().deleteSection("549755885175", "5")));
    }

    private static List<Call> pins() {
        var slot = new UpdatePinRequest.CarouselSlot("t", "d", "https://x.example");
        return List.of(
                api("pins/get", "", api -> api.pins().get("813744226420795884")),
                api("pins/get", "metrics", api -> api.pins().getWithMetrics("813744226420795884")),
                list("pins/list", "", api -> api.pins().own(OwnPins.ALL).all()),
                list(
                        "pins/list",
                        "filtered",
                        api -> api.pins()
                                .own(new OwnPins(
                                        OwnPins.Filter.EXCLUDE_REPINS,
                                        true,
                                        true,
                                        List.of(CreativeType.VIDEO, CreativeType.CAROUSEL),
                                        true))
                                .all()),
                list("boards/list_pins", "", api -> api.pins().onBoard("5").all()),
                list(
                        "boards/list_pins",
                        "metrics",
                        api -> api.pins().onBoardWithMetrics("5").all()),
                list(
                        "boards/list_pins",
                        "of two forms",
                        api -> api.pins()
                                .onBoard("5", List.of(CreativeType.REGULAR, CreativeType.VIDEO))
                                .all()),
                list(
                        "board_sections/list_pins",
                        "",
                        api -> api.pins().inSection("5", "6").all()),
                api(
                        "pins/update",
                        "",
                        api -> api.pins()
                                .update(
                                        "7",
                                        new UpdatePinRequest(
                                                "5", "6", "t", "d", "https://x.example", "a", List.of(slot)))),
                empty("pins/delete", api -> api.pins().delete("7")),
                new Call(
                        "pins/save",
                        "",
                        201,
                        true,
                        client -> as(client)
                                .pins()
                                .save("7", "5", "6", SendGate.OPEN)
                                .body()));
    }

    private static List<Call> creates() {
        var base64 = new MediaSource.Base64Item(ImageType.PNG, IMAGE, "t", "d", "https://x.example");
        var url = new MediaSource.UrlItem("https://x.example/a.png", "t", "d", "https://x.example");
        return List.of(
                create("image url", full(new MediaSource.ImageUrl("https://x.example/a.png"))),
                create("image base64", full(new MediaSource.ImageBase64(ImageType.JPEG, IMAGE))),
                create("carousel urls", full(new MediaSource.MultipleImageUrls(List.of(url, url), 1))),
                create("carousel base64", full(new MediaSource.MultipleImageBase64(List.of(base64, base64), 0))),
                create(
                        "video, cover url",
                        full(new MediaSource.VideoId("9", new Cover.Url("https://x.example/c.png")))),
                create("video, cover data", full(new MediaSource.VideoId("9", new Cover.Data(ImageType.PNG, IMAGE)))),
                create("video, cover frame", full(new MediaSource.VideoId("9", new Cover.KeyFrame(3)))),
                create("bare", CreatePinRequest.on("5", new MediaSource.ImageUrl("https://x.example/a.png"))));
    }

    private static CreatePinRequest full(MediaSource source) {
        return CreatePinRequest.on("549755885175", source)
                .inSection("6")
                .title("Tomato soup")
                .description("Red \"and\" hot \\ \u2028 🍅")
                .link("https://x.example/?a=b&c=d")
                .altText("A bowl")
                .dominantColor("#6E7874")
                .parentPinId("813744226420795884");
    }

    private static List<Call> media() {
        return List.of(
                new Call(
                        "media/create",
                        "",
                        201,
                        true,
                        client -> as(client).media().register()),
                api("media/get", "", api -> api.media().get("12345")),
                list("media/list", "", api -> api.media().list().all()));
    }

    private static List<Call> analytics() {
        var pinQuery = PinAnalyticsQuery.of(PERIOD, List.of(PinMetric.IMPRESSION, PinMetric.VIDEO_START));
        var split = new PinAnalyticsQuery(PERIOD, List.of(PinMetric.SAVE), AppType.WEB, true);
        var account = new AccountAnalyticsQuery(
                PERIOD,
                List.of(AccountMetric.SAVE, AccountMetric.ENGAGEMENT_RATE),
                AccountAnalyticsQuery.SplitField.PIN_FORMAT,
                FILTER);
        var top = new TopPinsQuery<>(PERIOD, AccountMetric.SAVE, List.of(AccountMetric.SAVE), 50, true, FILTER);
        var topVideos = new TopPinsQuery<>(PERIOD, PinMetric.SAVE, List.of(PinMetric.VIDEO_MRC_VIEW), 1, true, FILTER);
        return List.of(
                api("pins/analytics", "", api -> api.analytics().pin("1", pinQuery)),
                api("pins/analytics", "split", api -> api.analytics().pin("1", split)),
                api("multi_pins/analytics", "", api -> api.analytics().pins(List.of("1", "2"), pinQuery)),
                api("multi_pins/analytics", "filtered", api -> api.analytics().pins(List.of("1"), split)),
                api("user_account/analytics", "", api -> api.analytics().account(AccountAnalyticsQuery.of(PERIOD))),
                api("user_account/analytics", "filtered", api -> api.analytics().account(account)),
                api(
                        "user_account/analytics/top_pins",
                        "",
                        api -> api.analytics().topPins(top)),
                api(
                        "user_account/analytics/top_video_pins",
                        "",
                        api -> api.analytics().topVideoPins(TopPinsQuery.of(PERIOD, PinMetric.VIDEO_START))),
                api(
                        "user_account/analytics/top_video_pins",
                        "filtered",
                        api -> api.analytics().topVideoPins(topVideos)));
    }
}
