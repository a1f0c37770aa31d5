package io.pincast.simulator.world;

import io.pincast.simulator.app.Environment;
import io.pincast.simulator.pin.Pin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A Pin as it is, listed or not. */
public record PinView(
        String id,
        Environment environment,
        String account,
        String boardId,
        @Nullable String sectionId,
        @Nullable String title,
        @Nullable String description,
        @Nullable String link,
        @Nullable String altText,
        long createdAtMillis,
        Instant createdAt,
        Instant listedAt,
        boolean listed,
        @Nullable String imageHash) {

    static PinView of(Pin pin, String account, Instant now) {
        var place = pin.place();
        var text = pin.text();
        return new PinView(
                pin.id(),
                place.environment(),
                account,
                place.boardId(),
                place.sectionId(),
                text.title(),
                text.description(),
                text.link(),
                text.altText(),
                pin.times().createdAt().toEpochMilli(),
                pin.times().createdAt(),
                pin.times().listedAt(),
                !pin.times().listedAt().isAfter(now),
                pin.media().face().hash());
    }
}
