package io.pincast.publisher.attempt.pinterest;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.pincast.pinterest.client.PinterestApi;
import io.pincast.pinterest.client.PinterestClient;
import io.pincast.pinterest.client.PinterestEnvironment;
import io.pincast.pinterest.client.call.MediaContent;
import io.pincast.pinterest.client.call.PinterestApiException;
import io.pincast.pinterest.client.call.Proof;
import io.pincast.pinterest.client.oauth.AccessToken;
import io.pincast.pinterest.client.pins.Cover;
import io.pincast.pinterest.client.pins.CreatePinRequest;
import io.pincast.pinterest.client.pins.ImageType;
import io.pincast.pinterest.client.pins.MediaSource;
import io.pincast.publisher.attempt.Grant;
import io.pincast.publisher.attempt.Pinterest;
import io.pincast.publisher.ledger.Order;
import io.pincast.publisher.ledger.Reason;
import io.pincast.publisher.publication.Backoff;
import io.pincast.publisher.publication.CallOutcome;
import io.pincast.publisher.publication.CallOutcome.Call;
import io.pincast.publisher.publication.Setback;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Makes Pins and reads boards through Pinterest's API. */
@Component
class PinterestPins implements Pinterest {
    private static final Backoff TROUBLE = new Backoff(Duration.ofSeconds(15), Duration.ofMinutes(10));
    private final PinterestClient client;
    private final Breakers breakers;
    private final Clock clock;

    PinterestPins(PinterestClient client, Breakers breakers, Clock clock) {
        this.client = client;
        this.breakers = breakers;
        this.clock = clock;
    }

    @Override
    public Optional<Setback> closed(String environment) {
        return breakers.of(environment).getState() == CircuitBreaker.State.OPEN
                ? Optional.of(inTrouble())
                : Optional.empty();
    }

    @Override
    public CallOutcome create(Grant grant, Order order, List<byte[]> images, BooleanSupplier gate) {
        var breaker = breakers.of(grant.environment());
        if (!breaker.tryAcquirePermission()) {
            return new CallOutcome.NotCreated(inTrouble(), Call.NONE);
        }
        var start = breaker.getCurrentTimestamp();
        try {
            var answer = api(grant).pins().create(request(order, images), gate::getAsBoolean);
            breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
            return new CallOutcome.Published(answer.body().id(), new Call(answer.duration(), answer.requestId()));
        } catch (PinterestApiException e) {
            Breakers.record(breaker, start, e);
            return outcome(e, grant, gate);
        }
    }

    private static CallOutcome outcome(PinterestApiException failure, Grant grant, BooleanSupplier gate) {
        var call = new Call(failure.call().duration(), failure.requestId());
        if (failure.proves() == Proof.UNKNOWN) {
            return new CallOutcome.Unknown(CauseTable.unclear(failure), call);
        }
        if (failure.proves() == Proof.NOT_SENT && !gate.getAsBoolean()) {
            return new CallOutcome.NotCreated(tooSlow(), call);
        }
        return new CallOutcome.NotCreated(CauseTable.setback(failure, grant), call);
    }

    @Override
    public Read read(Grant grant, Order order) {
        return new BoardWalk(api(grant), order.boardId(), clock.instant()).read(breakers.of(grant.environment()));
    }

    private PinterestApi api(Grant grant) {
        return client.as(PinterestEnvironment.valueOf(grant.environment()), new AccessToken(grant.accessToken()));
    }

    private static CreatePinRequest request(Order order, List<byte[]> images) {
        var content = order.content();
        return CreatePinRequest.on(order.boardId(), source(content, images))
                .inSection(order.boardSectionId())
                .title(content.title())
                .description(content.description())
                .link(content.link())
                .altText(content.altText());
    }

    private static MediaSource source(Order.Content content, List<byte[]> images) {
        var media = content.media();
        if (content.videoId() != null) {
            return new MediaSource.VideoId(content.videoId(), cover(Objects.requireNonNull(content.cover()), images));
        }
        if (media.size() == 1) {
            return new MediaSource.ImageBase64(type(media.getFirst()), MediaContent.of(images.getFirst()));
        }
        var items = IntStream.range(0, media.size())
                .mapToObj(i -> item(media.get(i), images.get(i)))
                .toList();
        return new MediaSource.MultipleImageBase64(items, null);
    }

    private static MediaSource.Base64Item item(Order.Media media, byte[] image) {
        var slide = media.slide();
        return new MediaSource.Base64Item(
                type(media),
                MediaContent.of(image),
                slide == null ? null : slide.title(),
                slide == null ? null : slide.description(),
                slide == null ? null : slide.link());
    }

    private static Cover cover(Order.Cover cover, List<byte[]> images) {
        return cover.image() == null
                ? new Cover.KeyFrame(Objects.requireNonNull(cover.keyFrameSeconds()))
                : new Cover.Data(type(cover.image()), MediaContent.of(images.getFirst()));
    }

    private static ImageType type(Order.Media media) {
        return media.contentType().equals(ImageType.PNG.mediaType()) ? ImageType.PNG : ImageType.JPEG;
    }

    static Setback inTrouble() {
        return Setback.retry(
                Reason.of(
                        "PINTEREST_IN_TROUBLE",
                        "Pinterest answers with errors just now, so nothing more is sent until it has recovered.",
                        null),
                TROUBLE);
    }

    private static Setback tooSlow() {
        return Setback.retry(
                Reason.of(
                        "SENT_TOO_SLOWLY",
                        "Sending took too long and was broken off before Pinterest had all of it.",
                        null),
                TROUBLE);
    }
}
