package io.pincast.simulator.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.simulator.PinterestSimulator;
import io.pincast.simulator.settings.AnalyticsSettings;
import io.pincast.simulator.support.Answer;
import io.pincast.simulator.support.Api;
import io.pincast.simulator.support.PinBodies;
import io.pincast.simulator.support.Shared;
import io.pincast.simulator.user.AccountType;
import io.pincast.simulator.world.NewTokens;
import io.pincast.simulator.world.NewUser;
import io.pincast.simulator.world.Seed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AnalyticsTest {
    private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");
    private final PinterestSimulator simulator = Shared.reset();
    private String pinId = "";

    @BeforeEach
    void createAPinAtNoon() {
        simulator.control().setClock(NOON);
        pinId = demo().post("/pins", PinBodies.byUrl(Shared.boardId(simulator), "Counted"))
                .expect(201)
                .id();
    }

    private Api demo() {
        return Api.asDemo(simulator);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(simulator.control().clock().now(), ZoneOffset.UTC);
    }

    private String dates(int daysBack) {
        return "start_date=" + today().minusDays(daysBack) + "&end_date=" + today();
    }

    private Answer pinNumbers(int daysBack, String rest) {
        return demo().get("/pins/" + pinId + "/analytics?" + dates(daysBack) + rest);
    }

    private static int impressions(JsonNode day) {
        return day.at("/metrics/IMPRESSION").asInt(0);
    }

    @Test
    void countsFromTheFirstSecondAndMoreAsTheDayGoesOn() {
        var first = impressions(
                pinNumbers(0, "&metric_types=IMPRESSION").expect(200).json().at("/all/daily_metrics/0"));
        simulator.control().advanceClock(Duration.ofHours(11));
        var evening =
                impressions(pinNumbers(0, "&metric_types=IMPRESSION").json().at("/all/daily_metrics/0"));

        assertThat(first).isPositive();
        assertThat(evening).isGreaterThanOrEqualTo(first);
    }

    @Test
    void growsFromDayToDayAndSettlesWhatWasAnEstimate() {
        simulator.control().advanceClock(Duration.ofDays(6));
        var days = pinNumbers(7, "&metric_types=IMPRESSION,SAVE").json().at("/all/daily_metrics");
        var statuses =
                days.valueStream().map(day -> day.get("data_status").asString()).toList();

        assertThat(statuses)
                .containsExactly(
                        "BEFORE_PIN_CREATED", "READY", "READY", "READY", "READY", "READY", "ESTIMATE", "PROCESSING");
        assertThat(days.get(0).get("metrics").isEmpty()).isTrue();
        assertThat(impressions(days.get(3))).isGreaterThan(impressions(days.get(1)));

        simulator.control().advanceClock(Duration.ofDays(1));
        var settled = pinNumbers(7, "&metric_types=IMPRESSION").json().at("/all/daily_metrics");
        assertThat(impressions(settled.get(3))).isEqualTo(impressions(days.get(4)));
        assertThat(impressions(settled.get(5))).isGreaterThanOrEqualTo(impressions(days.get(6)));
        assertThat(settled.get(5).get("data_status").asString()).isEqualTo("READY");
    }

    @Test
    void addsUpDaysInTheSummary() {
        simulator.control().advanceClock(Duration.ofDays(20));
        var all = pinNumbers(30, "&metric_types=IMPRESSION,PIN_CLICK,SAVE,SAVE_RATE")
                .json()
                .get("all");
        var sum = all.get("daily_metrics")
                .valueStream()
                .mapToInt(AnalyticsTest::impressions)
                .sum();

        assertThat(all.at("/summary_metrics/IMPRESSION").intValue())
                .isEqualTo(sum)
                .isPositive();
        var saves = all.at("/summary_metrics/SAVE").doubleValue();
        assertThat(all.at("/summary_metrics/SAVE_RATE").doubleValue()).isEqualTo(saves / sum);
    }

    @Test
    void givesTheSameNumbersForTheSameSeedAndOthersForAnother() {
        simulator.control().advanceClock(Duration.ofDays(9));
        var once = pinNumbers(9, "&metric_types=IMPRESSION,SAVE").json();
        assertThat(pinNumbers(9, "&metric_types=IMPRESSION,SAVE").json()).isEqualTo(once);

        simulator.control().settings(settings -> settings.withAnalytics(new AnalyticsSettings(7, 2, false)));
        assertThat(pinNumbers(9, "&metric_types=IMPRESSION,SAVE").json()).isNotEqualTo(once);
    }

    @Test
    void splitsByAppWithoutLosingAny() {
        simulator.control().advanceClock(Duration.ofDays(9));
        var whole = pinNumbers(9, "&metric_types=IMPRESSION")
                .json()
                .at("/all/summary_metrics/IMPRESSION")
                .intValue();
        var split =
                pinNumbers(9, "&metric_types=IMPRESSION&split_field=APP_TYPE").json();

        assertThat(split.propertyNames()).containsExactlyInAnyOrder("MOBILE", "TABLET", "WEB");
        // The estimate is taken off each part, which may round.
        assertThat(split.valueStream()
                        .mapToInt(part -> part.at("/summary_metrics/IMPRESSION").intValue())
                        .sum())
                .isBetween(whole, whole + 3);
        assertThat(pinNumbers(9, "&metric_types=IMPRESSION&app_types=WEB")
                        .json()
                        .at("/all/summary_metrics/IMPRESSION"))
                .isEqualTo(split.at("/WEB/summary_metrics/IMPRESSION"));
    }

    @Test
    void looksBackNinetyDaysAndNoFurther() {
        pinNumbers(90, "&metric_types=IMPRESSION").expect(200);
        assertThat(pinNumbers(91, "&metric_types=IMPRESSION")
                        .expectError(400, 1)
                        .text("message"))
                .isEqualTo("You can only get data from the last 90 days.");
        demo().get("/pins/" + pinId + "/analytics?start_date=" + today() + "&end_date=" + today().minusDays(1)
                        + "&metric_types=IMPRESSION")
                .expectError(400, 1);
        demo().get("/pins/" + pinId + "/analytics?start_date=" + today() + "&end_date=" + today().plusDays(91)
                        + "&metric_types=IMPRESSION")
                .expectError(400, 1);
        demo().get("/pins/" + pinId + "/analytics?start_date=yesterday&end_date=" + today()
                        + "&metric_types=IMPRESSION")
                .expectError(400, 1);
        pinNumbers(3, "").expectError(400, 1);
        pinNumbers(3, "&metric_types=LIKES").expectError(400, 1);
        pinNumbers(3, "&metric_types=ENGAGEMENT").expectError(400, 1);
    }

    @Test
    void countsReactionsOverAPinsWholeLifeAndNeverTogetherWithDays() {
        simulator.control().advanceClock(Duration.ofDays(60));
        var lifetime = pinNumbers(9, "&metric_types=TOTAL_REACTIONS,TOTAL_COMMENTS")
                .expect(200)
                .json();

        assertThat(lifetime.at("/all/lifetime_metrics/TOTAL_REACTIONS").intValue())
                .isPositive();
        pinNumbers(9, "&metric_types=TOTAL_REACTIONS,IMPRESSION").expectError(400, 1);
    }

    @Test
    void showsNoNumbersWhileProcessingWhenSet() {
        simulator
                .control()
                .settings(
                        settings -> settings.withAnalytics(settings.analytics().withEmptyWhileProcessing(true)));

        var day = pinNumbers(0, "&metric_types=IMPRESSION").json().at("/all/daily_metrics/0");
        assertThat(day.get("data_status").asString()).isEqualTo("PROCESSING");
        assertThat(day.get("metrics").isEmpty()).isTrue();
    }

    @Test
    void answersSeveralPinsAtOnce() {
        var second = demo().post("/pins", PinBodies.byUrl(Shared.boardId(simulator), "Second"))
                .id();
        var both = demo().get("/pins/analytics?pin_ids=" + pinId + "&pin_ids=" + second + "&" + dates(0)
                        + "&metric_types=IMPRESSION")
                .expect(200);
        assertThat(both.json().propertyNames()).containsExactly(pinId, second);
        assertThat(both.json().get(pinId))
                .isEqualTo(pinNumbers(0, "&metric_types=IMPRESSION").json());

        demo().get("/pins/analytics?pin_ids=7&" + dates(0) + "&metric_types=IMPRESSION")
                .expectError(404, 50);
        demo().get("/pins/analytics?" + dates(0) + "&metric_types=IMPRESSION").expectError(400, 1);
        Api.as(simulator, Seed.OTHER_USER)
                .get("/pins/analytics?pin_ids=" + pinId + "&" + dates(0) + "&metric_types=IMPRESSION")
                .expectError(401, 7);
        Api.with(simulator, new NewTokens(Seed.DEMO_USER, Seed.TRIAL_APP, null, null))
                .get("/pins/analytics?pin_ids=" + pinId + "&" + dates(0) + "&metric_types=IMPRESSION")
                .expectError(401, 3);
    }

    @Test
    void countsAnAccountAsItsPinsAndOthers() {
        simulator.control().advanceClock(Duration.ofDays(5));
        var own = demo().get("/user_account/analytics?" + dates(5) + "&source=YOUR_PINS&metric_types=IMPRESSION")
                .json()
                .at("/all/summary_metrics/IMPRESSION")
                .intValue();
        var pin = pinNumbers(5, "&metric_types=IMPRESSION")
                .json()
                .at("/all/summary_metrics/IMPRESSION")
                .intValue();
        assertThat(own).isEqualTo(pin);

        for (var split : new String[] {"APP_TYPE", "OWNED_CONTENT", "SOURCE", "PIN_FORMAT"}) {
            var groups = demo().get("/user_account/analytics?" + dates(5) + "&split_field=" + split)
                    .expect(200);
            assertThat(groups.json().size()).as(split).isGreaterThan(1);
        }
        var paid = demo().get("/user_account/analytics?" + dates(5) + "&content_type=PAID");
        assertThat(paid.json().at("/all/summary_metrics/IMPRESSION").intValue()).isZero();
        assertThat(paid.json().at("/all/summary_metrics").size()).isEqualTo(9);
        demo().get("/user_account/analytics?" + dates(5) + "&source=MINE").expectError(400, 1);
    }

    @Test
    void hasNothingForAnAccountThatIsNoBusiness() {
        simulator.control().making().addUser(new NewUser("just_me", AccountType.PINNER, null, false));
        var day = Api.as(simulator, "just_me")
                .get("/user_account/analytics?" + dates(1))
                .expect(200)
                .json()
                .at("/all/daily_metrics/0");

        assertThat(day.get("data_status").asString()).isEqualTo("BEFORE_BUSINESS_CREATED");
        assertThat(day.get("metrics").isEmpty()).isTrue();
    }

    @Test
    void ranksTheAccountsPins() {
        for (var i = 0; i < 4; i++) {
            demo().post("/pins", PinBodies.byUrl(Shared.boardId(simulator), "Pin " + i))
                    .expect(201);
        }
        simulator.control().advanceClock(Duration.ofDays(12));
        var top = demo().get("/user_account/analytics/top_pins?" + dates(12) + "&sort_by=IMPRESSION&num_of_pins=3")
                .expect(200);
        var scores = new ArrayList<Integer>();
        top.json()
                .get("pins")
                .forEach(pin -> scores.add(pin.at("/metrics/IMPRESSION").intValue()));
        assertThat(scores).hasSize(3).isSortedAccordingTo(Comparator.reverseOrder());

        simulator.control().advanceClock(Duration.ofDays(30));
        assertThat(demo().get("/user_account/analytics/top_pins?" + dates(12)
                                + "&sort_by=SAVE&created_in_last_n_days=30")
                        .json()
                        .get("pins")
                        .size())
                .isZero();
        assertThat(demo().get("/user_account/analytics/top_video_pins?" + dates(12) + "&sort_by=VIDEO_START")
                        .expect(200)
                        .json()
                        .get("pins")
                        .size())
                .isZero();
        demo().get("/user_account/analytics/top_pins?" + dates(2)).expectError(400, 1);
        demo().get("/user_account/analytics/top_pins?" + dates(2) + "&sort_by=SAVE&num_of_pins=51")
                .expectError(400, 1);
        demo().get("/user_account/analytics/top_pins?" + dates(2) + "&sort_by=SAVE_RATE")
                .expectError(400, 1);
    }
}
