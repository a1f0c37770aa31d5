package io.pincast.simulator.pin;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.simulator.PinterestSimulator;
import io.pincast.simulator.app.Environment;
import io.pincast.simulator.settings.PinSettings;
import io.pincast.simulator.support.Api;
import io.pincast.simulator.support.Images;
import io.pincast.simulator.support.PinBodies;
import io.pincast.simulator.support.Shared;
import io.pincast.simulator.world.NewBoard;
import io.pincast.simulator.world.NewTokens;
import io.pincast.simulator.world.Seed;
import java.awt.Color;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PinCreationTest {
    private final PinterestSimulator simulator = Shared.reset();
    private final Api api = Api.asDemo(simulator);
    private final String boardId = Shared.boardId(simulator);

    private String body(String mediaSource) {
        return PinBodies.with(boardId, "A title", mediaSource);
    }

    private String withText(String field, String value) {
        return "{\"board_id\":\"" + boardId + "\",\"" + field + "\":\"" + value + "\",\"media_source\":"
                + PinBodies.url("https://images.example/a.jpg") + "}";
    }

    @Test
    void answersEverythingItWasGiven() {
        var section = Shared.boardWithSections(simulator);
        var sectionId = section.sections().keySet().iterator().next();
        var pin = api.post("/pins", """
                        {"board_id":"%s","board_section_id":"%s","title":"Täg 🥗","description":"Long","link":"https://x.example/?u=1",
                        "alt_text":"A bowl","dominant_color":"#6E7874","media_source":%s}""".formatted(
                                section.id(), sectionId, PinBodies.base64("image/png", Images.png(600, 900))))
                .expect(201);

        assertThat(pin.id()).matches("\\d+");
        assertThat(pin.text("board_section_id")).isEqualTo(sectionId);
        assertThat(pin.text("title")).isEqualTo("Täg 🥗");
        assertThat(pin.text("link")).isEqualTo("https://x.example/?u=1");
        assertThat(pin.text("alt_text")).isEqualTo("A bowl");
        assertThat(pin.text("dominant_color")).isEqualTo("#6E7874");
        assertThat(pin.text("media/media_type")).isEqualTo("image");
        assertThat(pin.json().at("/media/images/1200x/height").intValue()).isEqualTo(1800);
        assertThat(pin.text("created_at")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(api.get("/pins/" + pin.id()).json()).isEqualTo(pin.json());
    }

    @Test
    void decodesImagesAndFindsTheirColour() {
        var blue = PinBodies.base64("image/png", Images.of("png", 200, 300, Color.BLUE));

        assertThat(api.post("/pins", body(blue)).expect(201).text("dominant_color"))
                .isEqualTo("#0000ff");
        api.post("/pins", body(PinBodies.base64("image/jpeg", Images.jpeg(200, 300))))
                .expect(201);
    }

    @Test
    void refusesImagesThatAreTooSmallBrokenOrOfAnotherType() {
        api.post("/pins", body(PinBodies.base64("image/png", Images.png(99, 400))))
                .expectError(403, 233);
        var whole = Images.jpeg(800, 800);
        var cut = Arrays.copyOf(whole, whole.length / 2);
        api.post("/pins", body(PinBodies.base64("image/jpeg", cut))).expectError(403, 235);
        api.post("/pins", body(PinBodies.base64("image/jpeg", Images.png(200, 200))))
                .expectError(403, 235);
        api.post("/pins", body(PinBodies.base64("image/png", new byte[10]))).expectError(403, 235);
        api.post("/pins", body(PinBodies.base64("image/gif", Images.png(200, 200))))
                .expectError(400, 1);
        assertThat(simulator.control().pinCount()).isZero();
    }

    @Test
    void refusesAnImageThatIsTooLarge() {
        simulator
                .control()
                .settings(settings -> settings.withPins(new PinSettings(
                        settings.pins().listingDelay(),
                        false,
                        true,
                        100,
                        1000,
                        settings.pins().videoReadyAfter())));

        api.post("/pins", body(PinBodies.base64("image/png", Images.png(900, 900))))
                .expectError(403, 235);
    }

    @Test
    void takesBase64OnlyWithoutPrefixAndLineBreaks() {
        var data = Images.base64(Images.png(200, 200));
        var template = "{\"source_type\":\"image_base64\",\"content_type\":\"image/png\",\"data\":\"%s\"}";

        api.post("/pins", body(template.formatted("data:image/png;base64," + data)))
                .expectError(400, 1);
        api.post("/pins", body(template.formatted(data.substring(0, 40) + "\\n" + data.substring(40))))
                .expectError(400, 1);
        api.post("/pins", body(template.formatted(data))).expect(201);
    }

    @Test
    void holdsTheTextLimitsOfTheDescription() {
        api.post("/pins", withText("title", "x".repeat(100))).expect(201);
        api.post("/pins", withText("title", "x".repeat(101))).expectError(400, 1);
        api.post("/pins", withText("description", "x".repeat(800))).expect(201);
        api.post("/pins", withText("description", "x".repeat(801))).expectError(400, 1);
        api.post("/pins", withText("alt_text", "x".repeat(501))).expectError(400, 1);
        api.post("/pins", withText("link", "https://x.example/" + "x".repeat(2031)))
                .expectError(400, 1);
        api.post("/pins", withText("link", "not an address")).expectError(400, 1);
        api.post("/pins", withText("dominant_color", "green")).expectError(400, 1);
        api.post("/pins", withText("title", "🥗".repeat(100))).expect(201);
    }

    @Test
    void wantsABoardThatExistsAndIsOnesOwn() {
        api.post("/pins", PinBodies.byUrl("42", "x")).expectError(404, 40);
        api.post("/pins", PinBodies.byUrl("b42", "x")).expectError(400, 1);
        api.post("/pins", PinBodies.byUrl(Shared.foreignBoardId(simulator), "x"))
                .expectError(403, 29);
        api.post("/pins", "{\"media_source\":" + PinBodies.url("https://i.example/a.jpg") + "}")
                .expectError(400, 1);
        api.post("/pins", "{\"board_id\":\"" + boardId + "\"}").expectError(400, 1);
        api.post(
                        "/pins",
                        "{\"board_id\":\"" + boardId + "\",\"board_section_id\":\"7\",\"media_source\":"
                                + PinBodies.url("https://i.example/a.jpg") + "}")
                .expectError(404, 2031);
        var section = Shared.boardWithSections(simulator)
                .sections()
                .keySet()
                .iterator()
                .next();
        api.post(
                        "/pins",
                        "{\"board_id\":\"" + boardId + "\",\"board_section_id\":\"" + section + "\",\"media_source\":"
                                + PinBodies.url("https://i.example/a.jpg") + "}")
                .expectError(404, 2031);
    }

    @Test
    void makesCarouselsOfTwoToFivePictures() {
        var item =
                "{\"title\":\"t\",\"description\":\"d\",\"link\":\"https://x.example/\",\"url\":\"https://i.example/%d.jpg\"}";
        var two = item.formatted(1) + "," + item.formatted(2);
        var urls = "{\"source_type\":\"multiple_image_urls\",\"index\":1,\"items\":[%s]}";
        var pin = api.post("/pins", body(urls.formatted(two))).expect(201);

        assertThat(pin.text("creative_type")).isEqualTo("CAROUSEL");
        assertThat(pin.text("media/media_type")).isEqualTo("multiple_images");
        assertThat(pin.text("media/items/1/title")).isEqualTo("t");
        assertThat(api.post("/pins", body(urls.formatted(two + "," + two + "," + two)))
                        .expectError(400, 1)
                        .text("message"))
                .contains("constraint: maxItems=5");
        api.post("/pins", body(urls.replace("\"index\":1,", "").formatted(item.formatted(1))))
                .expectError(400, 1);

        var picture = "{\"content_type\":\"image/png\",\"data\":\"" + Images.base64(Images.png(200, 200)) + "\"}";
        api.post(
                        "/pins",
                        body("{\"source_type\":\"multiple_image_base64\",\"items\":[" + picture + "," + picture + "]}"))
                .expect(201);
    }

    @Test
    void fetchesImagesFromThisMachineOnly() {
        // The simulator's own page is no image; nothing listens on port 9.
        api.post("/pins", body(PinBodies.url(simulator.baseUrl() + "/"))).expectError(403, 235);
        api.post("/pins", body(PinBodies.url("http://127.0.0.1:9/a.jpg"))).expectError(400, 1);
        api.post("/pins", body(PinBodies.url("ftp://i.example/a.jpg"))).expectError(400, 1);
        api.post("/pins", body(PinBodies.url("https://i.example/a.jpg"))).expect(201);
    }

    @Test
    void keepsTrialAppsFromCreatingInProductionButNotInTheSandbox() {
        var trial = Api.with(simulator, new NewTokens(Seed.DEMO_USER, Seed.TRIAL_APP, null, null));
        var refusal = trial.post("/pins", PinBodies.byUrl(boardId, "x")).expectError(403, 29);
        assertThat(refusal.text("message")).contains("Trial access");

        var board = simulator
                .control()
                .making()
                .addBoard(new NewBoard(Seed.DEMO_USER, "Box", Environment.SANDBOX, null, null));
        Api.with(simulator, new NewTokens(Seed.DEMO_USER, Seed.TRIAL_APP, Environment.SANDBOX, null))
                .post("/pins", PinBodies.byUrl(board.id(), "x"))
                .expect(201);
    }

    @Test
    void namesTheScopesThatAreMissing() {
        var weak = Api.with(simulator, new NewTokens(Seed.DEMO_USER, null, null, Set.of("boards:read", "pins:read")));

        assertThat(weak.post("/pins", PinBodies.byUrl(boardId, "x"))
                        .expectError(401, 3)
                        .text("message"))
                .contains("boards:write", "pins:write");
        weak.get("/boards").expect(200);
        weak.get("/user_account").expectError(401, 3);
    }

    @Test
    void keepsBetaFieldsForAppsThatWereGrantedThem() {
        api.post("/pins", withText("sponsor_id", "12")).expectError(401, 3);
        api.post(
                        "/pins",
                        body(
                                "{\"source_type\":\"image_url\",\"url\":\"https://i.example/a.jpg\",\"is_standard\":false}"))
                .expectError(401, 3);
        api.post("/pins", body("{\"source_type\":\"pin_url\"}")).expectError(401, 3);
        api.post("/pins", body("{\"source_type\":\"hologram\"}")).expectError(400, 1);
    }
}
