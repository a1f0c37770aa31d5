package io.pincast.scheduler.timeline.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.contracts.Cause;
import io.pincast.contracts.PostEvent;
import io.pincast.contracts.PublicationEvent;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event reads as a sentence for whoever planned the post. */
class WordsTest {
    private static final Instant AT = Instant.parse("2026-03-29T01:30:00Z");
    private static final Cause CAUSE =
            new Cause("BOARD_NOT_FOUND", "The board is gone.", "Choose another board.", 404, 40, "rid");
    private static final PublicationEvent.Evidence SEEN = new PublicationEvent.Evidence(AT, 41, true, true, List.of());

    @ParameterizedTest
    @MethodSource("posts")
    void tellsWhatPeopleDecided(PostEvent event, String words) {
        assertThat(PostWords.of(event).text()).isEqualTo(words);
    }

    @ParameterizedTest
    @MethodSource("publications")
    void tellsWhatThePublisherDid(PublicationEvent event, String words) {
        assertThat(PublicationWords.of(event).text()).isEqualTo(words);
    }

    @ParameterizedTest
    @MethodSource("details")
    void hasDetailsForPrograms(Words words, String name, Object value) {
        assertThat(words.details()).containsEntry(name, value);
    }

    private static Stream<Arguments> posts() {
        var target = new PostEvent.Target("P", "account", "1001", null);
        return Stream.of(
                Arguments.of(
                        new PostEvent.PostCreated("p", null, List.of(target), "anna"),
                        "The post was made, for one board."),
                Arguments.of(
                        new PostEvent.PostCreated("p", null, List.of(), "anna"),
                        "The post was made, for no board yet."),
                Arguments.of(new PostEvent.PostEdited("p", null, List.of(), "anna"), "The post was changed."),
                Arguments.of(
                        new PostEvent.PostEdited("p", null, List.of(), "pincast"),
                        "The change came too late, so the post was put back as it was."),
                Arguments.of(
                        new PostEvent.PostScheduled("p", AT, "Europe/Berlin", "anna"),
                        "Scheduled for Sun 29 Mar 2026, 03:30 (Europe/Berlin)."),
                Arguments.of(
                        new PostEvent.PostScheduled("p", AT, null, "anna"),
                        "Scheduled for Sun 29 Mar 2026, 01:30 UTC."),
                Arguments.of(
                        new PostEvent.PostRescheduled("p", AT, AT.plusSeconds(86_400), null, "anna"),
                        "Moved from Sun 29 Mar 2026, 01:30 UTC to Mon 30 Mar 2026, 01:30 UTC."),
                Arguments.of(new PostEvent.PostCancelled("p", "anna"), "The post was cancelled."),
                Arguments.of(
                        new PostEvent.PublicationDispatched("p", "P", 1, "account", "1001", AT, AT.plusMillis(7), AT),
                        "Handed over for publishing, 7 ms after it was due."),
                Arguments.of(
                        new PostEvent.PublicationDispatched("p", "P", 3, "account", "1001", AT, AT.plusMillis(7), AT),
                        "Handed over for try 3, 7 ms after it was due."),
                Arguments.of(
                        new PostEvent.PublicationDispatched(
                                "p", "P", 2, "account", "1001", AT, AT.plusMillis(7), AT.minusSeconds(9_300)),
                        "Handed over for try 2, 7 ms after it was due. That is 2 h 35 min later than planned."),
                Arguments.of(
                        new PostEvent.PublicationHeld("p", "P", 2, "account", CAUSE),
                        "On hold. The board is gone. Choose another board."),
                Arguments.of(
                        new PostEvent.PublicationReleased("p", "P", 2, "account", AT, "ACCOUNT_CONNECTED"),
                        "No longer on hold: the account is connected again."),
                Arguments.of(
                        new PostEvent.PublicationReleased("p", "P", 2, "account", AT, "RESCHEDULED"),
                        "No longer on hold: it has a new time."),
                Arguments.of(
                        new PostEvent.PublicationCancelled("p", "P", 1),
                        "Cancelled in time: it will not be published here."),
                Arguments.of(
                        new PostEvent.PublicationDecided("p", "P", 1, "FOUND", "77", "anna"),
                        "Somebody found the Pin: 77."),
                Arguments.of(
                        new PostEvent.PublicationDecided("p", "P", 1, "TRY_AGAIN", null, "anna"),
                        "Somebody asked for another try."),
                Arguments.of(
                        new PostEvent.PublicationDecided("p", "P", 1, "GIVE_UP", null, "anna"),
                        "Somebody gave it up."));
    }

    private static Stream<Arguments> publications() {
        return Stream.of(
                Arguments.of(
                        new PublicationEvent.VideoUploaded("P", "p", 1, 1, 183_204_123, 41_300),
                        "The video (183 MB) was uploaded to Pinterest, in 41 s. Pinterest works on it before a Pin can be made."),
                Arguments.of(
                        new PublicationEvent.AttemptStarted("P", "p", 2, 1, AT),
                        "Asking Pinterest to make the Pin (try 2)."),
                Arguments.of(
                        new PublicationEvent.AttemptEnded("P", "p", 1, 2, AT, 312, "PUBLISHED", null, "rid"),
                        "Pinterest made the Pin, after 312 ms."),
                Arguments.of(
                        new PublicationEvent.AttemptEnded("P", "p", 1, 2, AT, 312, "NOT_CREATED", CAUSE, "rid"),
                        "Pinterest made no Pin, after 312 ms. The board is gone."),
                Arguments.of(
                        new PublicationEvent.AttemptEnded("P", "p", 1, 2, AT, 60_000, "UNKNOWN", null, null),
                        "Pinterest gave no clear answer, after 60000 ms."),
                Arguments.of(
                        new PublicationEvent.PinPublished(
                                "P", "p", 1, 3, "a", "1001", "77", "https://pin/77", "SANDBOX", AT, false),
                        "Published: https://pin/77"),
                Arguments.of(
                        new PublicationEvent.PinPublished(
                                "P", "p", 1, 3, "a", "1001", "77", "https://pin/77", "SANDBOX", AT, true),
                        "Found on the board, so it is published: https://pin/77"),
                Arguments.of(
                        new PublicationEvent.PublicationDeferred("P", "p", 1, 3, AT, null, CAUSE),
                        "Not published yet; trying again at Sun 29 Mar 2026, 01:30:00 UTC. The board is gone. Choose another board."),
                Arguments.of(
                        new PublicationEvent.PublicationDeferred(
                                "P",
                                "p",
                                1,
                                3,
                                AT,
                                null,
                                Cause.of("ACCOUNT_NEEDS_RECONNECT", "No access.", "Connect it.")),
                        "Not published yet. No access. Connect it."),
                Arguments.of(
                        new PublicationEvent.PublicationFailed("P", "p", 1, 3, CAUSE),
                        "Not published. The board is gone. Choose another board."),
                Arguments.of(
                        new PublicationEvent.PublicationUnconfirmed(
                                "P", "p", 1, 3, Cause.of("X", "Three reads.", null), List.of(SEEN)),
                        "Whether it was published could not be told: please look, and decide. Three reads."),
                Arguments.of(
                        new PublicationEvent.PublicationRevoked("P", "p", 1, 3),
                        "Stopped before anything was sent to Pinterest."),
                Arguments.of(
                        new PublicationEvent.BoardRead("P", "p", 1, 3, SEEN, AT),
                        "Looked at the board: 41 Pins, none with this content. Looking again at Sun 29 Mar 2026, 01:30:00 UTC; nothing is sent meanwhile."),
                Arguments.of(
                        new PublicationEvent.PublicationWaiting(
                                "P", "p", 1, 3, AT, Cause.of("B", "The budget is used up.", null)),
                        "Waiting until Sun 29 Mar 2026, 01:30:00 UTC. The budget is used up."),
                Arguments.of(
                        new PublicationEvent.PossibleDuplicate("P", "p", 1, 3, List.of("77", "78")),
                        "2 Pins with this content were found on the board: delete one?"));
    }

    private static Stream<Arguments> details() {
        var deferred = PublicationWords.of(new PublicationEvent.PublicationDeferred("P", "p", 1, 3, AT, null, CAUSE));
        var dispatched = PostWords.of(
                new PostEvent.PublicationDispatched("p", "P", 1, "account", "1001", AT, AT.plusMillis(7), AT));
        return Stream.of(
                Arguments.of(deferred, "retryAt", "2026-03-29T01:30:00Z"),
                Arguments.of(deferred, "pinterestCode", 40),
                Arguments.of(deferred, "requestId", "rid"),
                Arguments.of(dispatched, "lagMillis", 7L));
    }
}
