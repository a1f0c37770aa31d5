package io.pincast.publisher.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Publications for tests. */
public final class Samples {
    public static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");

    private Samples() {}

    public static Subject subject(String publicationId) {
        return new Subject(publicationId, "post-" + publicationId, "workspace", "account");
    }

    public static Order order(String title) {
        return new Order(
                "101",
                null,
                new Order.Content(
                        title,
                        "Recipes for cold days",
                        "https://shop.example/soup?utm_source=pinterest",
                        "A bowl of soup",
                        List.of(new Order.Media("media-1", "image/png", 3, "hash"))),
                NINE,
                NINE.plus(Duration.ofHours(24)));
    }

    /** One whose round was just opened, and is held. */
    public static Decision.Insert opened(String publicationId, String title) {
        return (Decision.Insert) Transition.ofUnknown(subject(publicationId), NINE)
                .round(1, order(title))
                .to(PublicationState.PREPARED)
                .held(NINE.plusSeconds(90), Duration.ofSeconds(10))
                .decide();
    }
}
