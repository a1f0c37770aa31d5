package io.pincast.simulator.pin.web;

import io.pincast.simulator.board.Board;
import io.pincast.simulator.board.Boards;
import io.pincast.simulator.exchange.Caller;
import io.pincast.simulator.pin.Pin;
import io.pincast.simulator.pin.PinImages;
import io.pincast.simulator.pin.PinMedia;
import io.pincast.simulator.pin.PinMetrics;
import io.pincast.simulator.settings.SettingsStore;
import io.pincast.simulator.time.SimulatorClock;
import io.pincast.simulator.time.Times;
import io.pincast.simulator.user.User;
import io.pincast.simulator.user.Users;
import org.springframework.stereotype.Component;

/** Puts Pins into the description's words. */
@Component
class PinAnswers {
    private final Boards boards;
    private final Users users;
    private final PinMetrics metrics;
    private final SettingsStore settings;
    private final SimulatorClock clock;
    private final Times times;

    PinAnswers(
            Boards boards, Users users, PinMetrics metrics, SettingsStore settings, SimulatorClock clock, Times times) {
        this.boards = boards;
        this.users = users;
        this.metrics = metrics;
        this.settings = settings;
        this.clock = clock;
        this.times = times;
    }

    PinAnswer of(Pin pin, Caller caller, boolean withMetrics) {
        var place = pin.place();
        var text = pin.text();
        return new PinAnswer(
                pin.id(),
                place.boardId(),
                place.sectionId(),
                new PinAnswer.BoardOwner(boardOwner(place.boardId())),
                times.format(pin.times().createdAt()),
                creativeType(pin),
                text.title(),
                text.description(),
                text.link(),
                text.altText(),
                text.dominantColor(),
                false,
                caller.is(place.ownerId()),
                true,
                pin.parentPinId(),
                media(pin),
                withMetrics ? metrics.of(pin) : null);
    }

    private String boardOwner(String boardId) {
        return boards.find(boardId)
                .map(Board::ownerId)
                .flatMap(users::find)
                .map(User::username)
                .orElse("");
    }

    /** REGULAR until a video has been worked on, as Pinterest's guide says. */
    CreativeType creativeType(Pin pin) {
        return switch (pin.media()) {
            case PinMedia.Image image -> CreativeType.REGULAR;
            case PinMedia.Images images -> CreativeType.CAROUSEL;
            case PinMedia.Video video -> videoReady(pin) ? CreativeType.VIDEO : CreativeType.REGULAR;
        };
    }

    private boolean videoReady(Pin pin) {
        var readyAt = pin.times().createdAt().plus(settings.get().pins().videoReadyAfter());
        return !clock.instant().isBefore(readyAt);
    }

    private PinAnswer.Media media(Pin pin) {
        return switch (pin.media()) {
            case PinMedia.Image image -> new PinAnswer.ImageMedia("image", PinImages.sizes(image.picture()));
            case PinMedia.Images images ->
                new PinAnswer.ImagesMedia(
                        "multiple_images",
                        images.slots().stream().map(PinAnswers::item).toList());
            case PinMedia.Video video -> video(video, videoReady(pin));
        };
    }

    private static PinAnswer.Item item(PinMedia.Slot slot) {
        return new PinAnswer.Item(
                "image", slot.title(), slot.description(), slot.link(), PinImages.sizes(slot.picture()));
    }

    private static PinAnswer.Media video(PinMedia.Video video, boolean ready) {
        return new PinAnswer.VideoMedia(
                "video",
                PinImages.url(video.cover(), "600x"),
                ready ? video.durationMillis() : null,
                ready ? video.size().height() : null,
                ready ? video.size().width() : null,
                ready ? "https://v1.pinimg.com/videos/mc/720p/" + video.mediaId() + ".mp4" : null,
                PinImages.sizes(video.cover()));
    }
}
