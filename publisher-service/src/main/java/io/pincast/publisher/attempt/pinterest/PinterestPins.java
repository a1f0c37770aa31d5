package io.pincast.publisher.attempt.pinterest;

import io.pincast.pinterest.client.PinterestApi;
import io.pincast.pinterest.client.PinterestClient;
import io.pincast.pinterest.client.PinterestEnvironment;
import io.pincast.pinterest.client.call.CallObserver;
import io.pincast.pinterest.client.call.CallReport;
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
import io.pincast.publisher.attempt.ReadGate;
import io.pincast.publisher.attempt.pinterest.HostCircuit.Sign;
import io.pincast.publisher.ledger.Order;
import io.pincast.publisher.publication.CallOutcome;
import io.pincast.publisher.publication.CallOutcome.Call;
import io.pincast.publisher.publication.Trouble;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Makes Pins and reads boards through Pinterest's API. */
@Component
class PinterestPins implements Pinterest {
    private final PinterestClient client;
    private final Breakers breakers;
    private final Clock clock;

    PinterestPins(PinterestClient client, Breakers breakers, Clock clock) {
        this.client = client;
        this.breakers = breakers;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> closedUntil(String environment) {
        return breakers.of(environment).closedUntil();
    }

    @Override
    public CallOutcome create(Grant grant, Order order, List<byte[]> images, BooleanSupplier gate) {
        var host = breakers.of(grant.environment());
        var pass = host.tryPass(grant.accountId());
        if (pass.isEmpty()) {
            return new CallOutcome.NotCreated(Pinterest.inTrouble(), Call.NONE);
        }
        var sign = Sign.NONE;
        try {
            var answer = api(grant, CallObserver.NONE).pins().create(request(order, images), gate::getAsBoolean);
            sign = Sign.ANSWERED;
            return new CallOutcome.Published(answer.body().id(), call(answer.call()));
        } catch (PinterestApiException e) {
            var ours = !gate.getAsBoolean();
            sign = Breakers.sign(e, ours);
            return outcome(e, grant, ours);
        } finally {
            host.ended(pass.get(), sign);
        }
    }

    private static CallOutcome outcome(PinterestApiException failure, Grant grant, boolean ours) {
        var call = call(failure.call());
        if (failure.proves() == Proof.UNKNOWN) {
            return new CallOutcome.Unknown(CauseTable.unclear(failure), call);
        }
        if (failure.proves() == Proof.NOT_SENT && ours) {
            return new CallOutcome.NotCreated(
                    Trouble.SENT_TOO_SLOWLY.setback(
                            "Sending took too long and was broken off before Pinterest had all of it.", null),
                    call);
        }
        return new CallOutcome.NotCreated(CauseTable.setback(failure, grant), call);
    }

    private static Call call(CallReport report) {
        return new Call(report.duration(), report.requestId(), RateHeaders.heard(report.rateLimits()));
    }

    @Override
    public Read read(Grant grant, Order order, ReadGate gate) {
        var watched = new RateHeaders(gate);
        return new BoardWalk(api(grant, watched), order.boardId(), gate, clock.instant())
                .read(breakers.of(grant.environment()), grant.accountId());
    }

    private PinterestApi api(Grant grant, CallObserver observer) {
        return client.as(
                PinterestEnvironment.valueOf(grant.environment()), new AccessToken(grant.accessToken()), observer);
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
}
