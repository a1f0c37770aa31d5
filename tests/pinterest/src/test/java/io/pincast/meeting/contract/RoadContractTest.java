package io.pincast.meeting.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pincast.meeting.Meeting;
import io.pincast.meeting.Refusals;
import io.pincast.meeting.contract.Watch.Seen;
import io.pincast.test.contract.PinterestDescription;
import io.pincast.test.contract.ReceivedResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A full run of the road, and every refusal, with Pinterest's description as the judge in the middle. */
@Tag("contract")
class RoadContractTest {
    /**
     * Described and never shown: parts of a carousel that are videos. No media source makes such a carousel, so the API can
     * only meet one that was made by hand.
     */
    private static final Pattern NOT_SHOWN =
            Pattern.compile(".+ (items\\[]\\.)?media\\.items\\[]\\.(cover_image_url|duration|height|width|video_url)");

    private static List<Seen> seen = List.of();

    @BeforeAll
    static void walkTheRoad() {
        PinterestDescription.load().ifPresent(RoadContractTest::walkTheRoad);
    }

    private static void walkTheRoad(PinterestDescription description) {
        try (var watch = new Watch(description, Meeting.simulator())) {
            try (var meeting = Meeting.by(watch.address())) {
                new Road(meeting).walk();
            }
            Refusals.all().forEach(refusal -> {
                try (var meeting = Meeting.by(watch.address())) {
                    Meeting.failure(refusal.apply(meeting));
                }
            });
            seen = List.copyOf(watch.seen());
        }
    }

    /** For each by itself: what a whole class skips is counted by nobody. */
    @BeforeEach
    void needsTheDescription() {
        assumeTrue(PinterestDescription.load().isPresent(), PinterestDescription.WHERE_TO_GET_IT);
    }

    private static PinterestDescription description() {
        return PinterestDescription.load().orElseThrow();
    }

    @Test
    void theClientSendsWhatIsDescribed() {
        for (var exchange : seen) {
            assertThat(description().validateRequest(exchange.request()))
                    .as(exchange.toString())
                    .isEmpty();
        }
    }

    @Test
    void theSimulatorAnswersWhatIsDescribed() {
        for (var exchange : seen) {
            assertThat(violations(exchange, exchange.response()))
                    .as(exchange.toString())
                    .isEmpty();
        }
    }

    private static List<String> violations(Seen exchange, ReceivedResponse response) {
        var request = exchange.request();
        return description().validateResponse(request.method(), request.path(), response);
    }

    @Test
    void everyOperationIsCalledAndSucceeds() {
        var succeeded = seen.stream()
                .filter(exchange -> exchange.status() / 100 == 2)
                .map(Seen::operation)
                .collect(Collectors.toCollection(TreeSet::new));
        var described = new TreeSet<>(description().operations().ids());
        described.removeAll(PinterestDescription.NOT_OURS);
        assertThat(succeeded).isEqualTo(described);
    }

    @Test
    void everyFieldThatIsDescribedIsAnswered() {
        var fields = description().responseFields();
        var missing = new TreeSet<String>();
        for (var operation : new TreeSet<>(seen.stream().map(Seen::operation).toList())) {
            var left = new TreeSet<>(fields.documented(operation));
            answersOf(operation).forEach(exchange -> left.removeAll(fields.shown(operation, bytes(exchange.body()))));
            left.forEach(field -> missing.add(operation + " " + field));
        }
        assertThat(missing).allMatch(NOT_SHOWN.asMatchPredicate());
    }

    private static List<Seen> answersOf(String operation) {
        return seen.stream()
                .filter(exchange -> exchange.operation().equals(operation))
                .filter(exchange ->
                        exchange.status() / 100 == 2 && !exchange.body().isEmpty())
                .toList();
    }

    /** A test of the test: each field of each answer, misspelled, is found. */
    @Test
    void aMisspelledFieldOfAnAnswerIsFound() {
        var fields = description().responseFields();
        var tried = new TreeSet<String>();
        for (var exchange : seen) {
            if (exchange.status() / 100 != 2 || exchange.body().isEmpty()) {
                continue;
            }
            for (var path : fields.shown(exchange.operation(), bytes(exchange.body()))) {
                if (!tried.add(exchange.operation() + " " + path)) {
                    continue;
                }
                var misspelled = Misspelling.of(path).in(exchange.body());
                var response = new ReceivedResponse(exchange.status(), exchange.contentType(), bytes(misspelled));
                assertThat(violations(exchange, response))
                        .as(path + " in " + misspelled)
                        .isNotEmpty();
            }
        }
        assertThat(tried).hasSizeGreaterThan(300);
    }

    /** The same for errors: code and message, whatever they are called instead, are missed. */
    @Test
    void aMisspelledFieldOfAnErrorIsFound() {
        for (var exchange : seen) {
            if (exchange.status() / 100 == 2) {
                continue;
            }
            for (var field : List.of("code", "message")) {
                var misspelled = Misspelling.of(field).in(exchange.body());
                var response = new ReceivedResponse(exchange.status(), exchange.contentType(), bytes(misspelled));
                assertThat(violations(exchange, response)).as(misspelled).isNotEmpty();
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
