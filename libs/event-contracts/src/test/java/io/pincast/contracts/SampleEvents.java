package io.pincast.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One event of each type, with every field set. */
final class SampleEvents {
    private static final String P = "5b3f6c1e-8f3b-5d0a-9a53-1f2f5f0f7a11";
    private static final String POST = "01999a5d-ac96-774b-bcce-b302099a8057";
    private static final String ACCOUNT = "01999a5d-0b11-7c3e-8d4f-2a6b7c8d9e0f";
    private static final String BOARD = "1022106277894215093";
    private static final String PIN = "1022106146619699845";
    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
    private static final Cause CAUSE = new Cause(
            "BOARD_NOT_FOUND",
            "The board does not exist any more.",
            "Choose another board and plan the post again.",
            404,
            40,
            "2841793012345678");
    private static final PublicationEvent.Evidence EVIDENCE =
            new PublicationEvent.Evidence(AT, 41, true, true, List.of(PIN));

    private SampleEvents() {}

    static Stream<Object> all() {
        return Stream.of(dueEvents(), postEvents(), publicationEvents(), accountEvents(), metricEvents())
                .flatMap(List::stream);
    }

    private static List<Object> dueEvents() {
        var content = new PinContent(
                "Autumn colours",
                "A warm palette for the living room",
                "https://example.com/autumn",
                "A tree in front of an orange sky",
                List.of(new PinContent.Media(
                        "01999a5d-1111-7222-8333-444455556666",
                        "image/png",
                        183_204,
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        new PinContent.Slide("Ochre", "The first of three", "https://example.com/ochre"))),
                new PinContent.Cover(
                        new PinContent.Media(
                                "01999a5d-1112-7222-8333-444455556666",
                                "image/jpeg",
                                51_200,
                                "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
                                null),
                        1.5));
        return List.of(
                new DuePostEvent.PublicationDue(
                        P,
                        POST,
                        1,
                        DuePostEvent.PublicationKind.CREATE,
                        ACCOUNT,
                        BOARD,
                        "5023456789012345678",
                        content,
                        "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                        AT,
                        AT.plusSeconds(86_400),
                        AT.plusSeconds(60),
                        DuePostEvent.AfterUnclear.ASK),
                new DuePostEvent.PublicationRevocationRequested(P, POST, 1, ACCOUNT),
                new DuePostEvent.PublicationResolutionRequested(
                        P, POST, 1, ACCOUNT, DuePostEvent.Decision.FOUND, PIN, "01999a5d-aaaa-7bbb-8ccc-ddddeeeeffff"));
    }

    private static List<Object> postEvents() {
        var targets = List.of(new PostEvent.Target(P, ACCOUNT, BOARD, "5023456789012345678"));
        return List.of(
                new PostEvent.PostCreated(POST, "Autumn colours", targets, "person"),
                new PostEvent.PostEdited(POST, "Autumn colours", targets, "person"),
                new PostEvent.PostScheduled(POST, AT, "Europe/Berlin", "person"),
                new PostEvent.PostRescheduled(POST, AT.minusSeconds(3_600), AT, "Europe/Berlin", "person"),
                new PostEvent.PostCancelled(POST, "person"),
                new PostEvent.PublicationDispatched(POST, P, 1, ACCOUNT, BOARD, AT, AT.plusMillis(7), AT),
                new PostEvent.PublicationCancelled(POST, P, 1),
                new PostEvent.PublicationHeld(POST, P, 2, ACCOUNT, CAUSE),
                new PostEvent.PublicationReleased(POST, P, 2, ACCOUNT, AT, "ACCOUNT_CONNECTED"),
                new PostEvent.PublicationDecided(POST, P, 1, "FOUND", PIN, "person"));
    }

    private static List<Object> publicationEvents() {
        return List.of(
                new PublicationEvent.PinPublished(
                        P,
                        POST,
                        1,
                        3,
                        ACCOUNT,
                        BOARD,
                        PIN,
                        "https://www.pinterest.com/pin/" + PIN,
                        "PRODUCTION",
                        AT,
                        true),
                new PublicationEvent.PublicationDeferred(P, POST, 1, 3, AT.plusSeconds(60), AT.plusSeconds(60), CAUSE),
                new PublicationEvent.PublicationFailed(P, POST, 1, 3, CAUSE),
                new PublicationEvent.PublicationUnconfirmed(P, POST, 1, 3, CAUSE, List.of(EVIDENCE)),
                new PublicationEvent.PublicationRevoked(P, POST, 1, 3),
                new PublicationEvent.VideoUploaded(P, POST, 1, 1, 183_204_123, 41_300),
                new PublicationEvent.AttemptStarted(P, POST, 1, 1, AT),
                new PublicationEvent.AttemptEnded(P, POST, 1, 2, AT, 412, "NOT_CREATED", CAUSE, "2841793012345678"),
                new PublicationEvent.BoardRead(P, POST, 1, 2, EVIDENCE, AT.plusSeconds(600)),
                new PublicationEvent.PublicationWaiting(P, POST, 1, 1, AT.plusSeconds(60), CAUSE),
                new PublicationEvent.PossibleDuplicate(P, POST, 1, 4, List.of(PIN, "1022106146619699846")),
                new PublisherEvent.AccountBudgetChanged(
                        ACCOUNT,
                        "01999a5d-2222-7333-8444-555566667777",
                        "org_write",
                        100,
                        60,
                        AT.plusSeconds(180),
                        CAUSE));
    }

    private static List<Object> accountEvents() {
        return List.of(
                new AccountEvent.AccountConnected(
                        ACCOUNT,
                        "01999a5d-2222-7333-8444-555566667777",
                        "549755885175",
                        "pincast_demo",
                        "SANDBOX",
                        List.of("boards:read", "pins:read"),
                        AT),
                new AccountEvent.AccountRefreshed(ACCOUNT, AT.plusSeconds(2_592_000), AT.plusSeconds(5_184_000)),
                new AccountEvent.AccountNeedsReconnect(ACCOUNT, CAUSE),
                new AccountEvent.AccountExpiresSoon(ACCOUNT, AT.plusSeconds(604_800), 7),
                new AccountEvent.AccountDisconnected(ACCOUNT, "person"));
    }

    private static List<Object> metricEvents() {
        var days = List.of(new MetricEvent.Day(LocalDate.parse("2026-03-01"), "READY", Map.of("IMPRESSION", 12.0)));
        return List.of(
                new MetricEvent.PinMetricsUpdated(PIN, ACCOUNT, POST, days),
                new MetricEvent.AccountMetricsUpdated(ACCOUNT, days));
    }
}
