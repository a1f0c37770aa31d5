package io.pincast.meeting.contract;

import static io.pincast.meeting.Meeting.createPin;
import static io.pincast.meeting.Meeting.pinOn;

import io.pincast.meeting.Drawn;
import io.pincast.meeting.Meeting;
import io.pincast.pinterest.client.PinterestApi;
import io.pincast.pinterest.client.boards.BoardPrivacy;
import io.pincast.pinterest.client.boards.CreateBoardRequest;
import io.pincast.pinterest.client.boards.PrivacyFilter;
import io.pincast.pinterest.client.boards.UpdateBoardRequest;
import io.pincast.pinterest.client.call.MediaContent;
import io.pincast.pinterest.client.call.SendGate;
import io.pincast.pinterest.client.oauth.Scope;
import io.pincast.pinterest.client.oauth.TokenType;
import io.pincast.pinterest.client.pins.Cover;
import io.pincast.pinterest.client.pins.CreatePinRequest;
import io.pincast.pinterest.client.pins.CreativeType;
import io.pincast.pinterest.client.pins.ImageType;
import io.pincast.pinterest.client.pins.MediaSource;
import io.pincast.pinterest.client.pins.OwnPins;
import io.pincast.pinterest.client.pins.UpdatePinRequest;
import io.pincast.simulator.user.AccountType;
import io.pincast.simulator.world.NewTokens;
import io.pincast.simulator.world.NewUser;
import io.pincast.simulator.world.Seed;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every call that there is, with everything that can be said, from the consent to the last figure. */
final class Road {
    private static final URI CALLBACK = URI.create("https://pincast.example/callback/pinterest");

    private final Meeting meeting;
    private final PinterestApi api;

    Road(Meeting meeting) {
        this.meeting = meeting;
        this.api = connect();
    }

    void walk() {
        api.userAccount();
        boards();
        var board = meeting.board("Summer recipes");
        var section = board.sections().keySet().stream().sorted().findFirst().orElseThrow();
        var pin = createPin(api, pinOn(board.id()));
        var images = images(pin.id(), board.id(), section);
        var video = video(board.id(), section);
        Stream.concat(images.stream(), Stream.of(video)).forEach(one -> {
            api.pins().getWithMetrics(one);
            api.pins().save(one, board.id(), section, SendGate.OPEN);
            api.pins().update(one, new UpdatePinRequest(null, null, null, null, null, "Seen anew", null));
        });
        readPins(pin.id(), board.id(), section);
        changePins(pin.id(), board.id(), section);
        new Figures(meeting, api).ask(pin.id(), video);
        api.pins().delete(pin.id());
    }

    private PinterestApi connect() {
        var grant = meeting.oauth().exchangeCode(consent(), CALLBACK);
        var narrowed = meeting.oauth().refresh(grant.refreshToken(), List.of(Scope.PINS_READ));
        meeting.oauth().refresh(narrowed.refreshToken());
        meeting.oauth().clientCredentials(List.of(Scope.values()));
        meeting.control().making().addUser(new NewUser("robot", AccountType.BUSINESS, null, true));
        var robot = meeting.control().making().issueTokens(NewTokens.of("robot"));
        meeting.oauth().revoke(robot.refreshToken(), TokenType.REFRESH_TOKEN);
        meeting.oauth().revoke(robot.accessToken(), null);
        return meeting.demo();
    }

    /** A person who agrees. */
    private static String consent() {
        var form = Map.of(
                "client_id",
                Seed.STANDARD_APP,
                "redirect_uri",
                CALLBACK.toString(),
                "response_type",
                "code",
                "scope",
                "pins:read,boards:read",
                "state",
                "s",
                "user",
                Seed.DEMO_USER,
                "decision",
                "approve");
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(Meeting.simulator().resolve("/oauth/decision"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var location = http.send(request, HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            return location.replaceAll(".*[?&]code=([^&]+).*", "$1");
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("nobody could agree", e);
        }
    }

    private void boards() {
        var boards = api.boards();
        var made = boards.create(new CreateBoardRequest("Soups", "Hot", BoardPrivacy.SECRET));
        boards.create(new CreateBoardRequest("Stews", null, BoardPrivacy.PROTECTED));
        boards.list().all();
        for (var filter : PrivacyFilter.values()) {
            boards.list(filter).all();
        }
        boards.get(made.id());
        boards.update(made.id(), new UpdateBoardRequest("Cold soups", "Cold", BoardPrivacy.PUBLIC));
        var section = boards.createSection(made.id(), "Red");
        boards.sections(made.id()).all();
        boards.renameSection(made.id(), section.id(), "Green");
        boards.deleteSection(made.id(), section.id());
        boards.delete(made.id());
    }

    /** Each media source of pictures, with all words. */
    private List<String> images(String parentId, String boardId, String sectionId) {
        var png = MediaContent.of(Drawn.png(300, 400));
        var url = new MediaSource.UrlItem("https://images.example/b.jpg", "t", "d", "https://shop.example/");
        var data = new MediaSource.Base64Item(ImageType.PNG, png, "t", "d", "https://shop.example/");
        return Stream.of(
                        new MediaSource.ImageUrl("https://images.example/a.jpg"),
                        new MediaSource.ImageBase64(ImageType.JPEG, MediaContent.of(Drawn.jpeg(300, 400))),
                        new MediaSource.MultipleImageUrls(List.of(url, url), 1),
                        new MediaSource.MultipleImageBase64(List.of(data, data), 0))
                .map(source -> CreatePinRequest.on(boardId, source)
                        .inSection(sectionId)
                        .title("Soup")
                        .description("Red \"and\" hot 🍅")
                        .link("https://shop.example/?a=b&c=d")
                        .altText("A bowl")
                        .dominantColor("#6E7874")
                        .parentPinId(parentId))
                .map(request -> createPin(api, request).id())
                .toList();
    }

    private String video(String boardId, String sectionId) {
        var place = api.media().register();
        api.media().get(place.mediaId());
        api.media().upload(place, MediaContent.of(Drawn.video()));
        api.media().get(place.mediaId());
        meeting.control().advanceClock(Duration.ofMinutes(1));
        api.media().list().all();
        var png = MediaContent.of(Drawn.png(300, 400));
        var covers = List.of(
                new Cover.Url("https://images.example/cover.jpg"),
                new Cover.Data(ImageType.PNG, png),
                new Cover.KeyFrame(3));
        var last = "";
        for (var cover : covers) {
            var source = new MediaSource.VideoId(place.mediaId(), cover);
            last = createPin(api, CreatePinRequest.on(boardId, source).inSection(sectionId))
                    .id();
        }
        api.pins().get(last);
        meeting.control().advanceClock(Duration.ofMinutes(1));
        api.pins().get(last);
        return last;
    }

    private void readPins(String pinId, String boardId, String sectionId) {
        var pins = api.pins();
        pins.get(pinId);
        pins.getWithMetrics(pinId);
        pins.own(OwnPins.ALL.withMetrics()).all();
        for (var filter : OwnPins.Filter.values()) {
            pins.own(new OwnPins(filter, true, false, List.of(CreativeType.VIDEO, CreativeType.CAROUSEL), false))
                    .all();
        }
        pins.own(new OwnPins(null, false, true, List.of(), false)).all();
        pins.onBoard(boardId).all();
        pins.onBoardWithMetrics(boardId).all();
        pins.onBoard(boardId, List.of(CreativeType.REGULAR)).all();
        pins.inSection(boardId, sectionId).all();
    }

    private void changePins(String pinId, String boardId, String sectionId) {
        var pins = api.pins();
        pins.update(pinId, new UpdatePinRequest(boardId, sectionId, "t", "d", "https://shop.example/", "a", null));
        var carousel = pins.inSection(boardId, sectionId).stream()
                .filter(pin -> CreativeType.CAROUSEL.equals(pin.creativeType()))
                .findFirst()
                .orElseThrow();
        var slot = new UpdatePinRequest.CarouselSlot("other", "words", "https://shop.example/2");
        pins.update(carousel.id(), new UpdatePinRequest(null, null, null, null, null, null, List.of(slot)));
        pins.save(pinId, boardId, sectionId, SendGate.OPEN);
    }
}
