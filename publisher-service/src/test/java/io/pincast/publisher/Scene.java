package io.pincast.publisher;

import static io.pincast.publisher.PublisherInstance.PEERS;
import static io.pincast.publisher.PublisherInstance.SIMULATOR;
import static org.awaitility.Awaitility.await;

import io.pincast.contracts.DuePostEvent.AfterUnclear;
import io.pincast.contracts.DuePostEvent.Decision;
import io.pincast.contracts.DuePostEvent.PublicationDue;
import io.pincast.contracts.DuePostEvent.PublicationKind;
import io.pincast.contracts.DuePostEvent.PublicationResolutionRequested;
import io.pincast.contracts.DuePostEvent.PublicationRevocationRequested;
import io.pincast.contracts.PinContent;
import io.pincast.contracts.PublicationEvent;
import io.pincast.contracts.PublicationEvent.PinPublished;
import io.pincast.contracts.PublicationEvent.PublicationDeferred;
import io.pincast.contracts.PublicationEvent.PublicationFailed;
import io.pincast.contracts.PublicationEvent.PublicationRevoked;
import io.pincast.contracts.PublicationEvent.PublicationUnconfirmed;
import io.pincast.simulator.fault.Fault;
import io.pincast.simulator.fault.FaultKind;
import io.pincast.simulator.requests.RequestEntry;
import io.pincast.simulator.requests.RequestQuery;
import io.pincast.simulator.world.NewBoard;
import io.pincast.simulator.world.NewTokens;
import io.pincast.simulator.world.NewUser;
import io.pincast.simulator.world.PinView;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One account with a board of its own: what one test does disturbs no other. */
final class Scene {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final byte[] IMAGE = FakePeers.png(200, 300);
    final String user = "user_" + NUMBERS.incrementAndGet();
    final String accountId = "account-" + user;
    final String boardId;
    final String sectionId;
    final String accessToken;
    final FakePeers.Account account;
    private PinContent.@Nullable Media media;

    Scene() {
        this(null);
    }

    Scene(@Nullable String pinterestApp) {
        var making = SIMULATOR.control().making();
        making.addUser(NewUser.named(user));
        var board = making.addBoard(new NewBoard(user, "Soups", null, null, List.of("Cold")));
        boardId = board.id();
        sectionId = board.sections().keySet().iterator().next();
        accessToken = making.issueTokens(new NewTokens(user, pinterestApp, null, null))
                .accessToken();
        account = PEERS.account(accountId, accessToken);
    }

    String newToken() {
        return SIMULATOR.control().making().issueTokens(NewTokens.of(user)).accessToken();
    }

    PinContent.Media image(String mediaId, byte[] bytes) {
        PEERS.media(mediaId, bytes);
        return new PinContent.Media(mediaId, "image/png", bytes.length, sha256(bytes), null);
    }

    private PinContent.Media image() {
        if (media == null) {
            media = image("media-" + user, IMAGE);
        }
        return media;
    }

    PinContent.Media video(String mediaId, byte[] bytes) {
        PEERS.media(mediaId, bytes);
        return new PinContent.Media(mediaId, "video/mp4", bytes.length, sha256(bytes), null);
    }

    /** A round of a video Pin. */
    PublicationDue film(String publicationId, int round, PinContent.Media video, PinContent.Cover cover) {
        var due = due(publicationId, round, boardId, null, video);
        var texts = due.content();
        var content = new PinContent(
                texts.title(), texts.description(), texts.link(), texts.altText(), List.of(video), cover);
        return new PublicationDue(
                publicationId,
                due.postId(),
                round,
                PublicationKind.CREATE,
                accountId,
                boardId,
                null,
                content,
                "fingerprint",
                due.dueAt(),
                due.notAfter(),
                null,
                null);
    }

    PublicationDue due(String publicationId, int round) {
        return due(publicationId, round, boardId, null, image());
    }

    PublicationDue due(
            String publicationId, int round, String board, @Nullable String section, PinContent.Media... files) {
        // A title of its own, up to a dash.
        var title = "Soup of " + user + " " + publicationId.split("-", 2)[0];
        var content = new PinContent(title, "Warm", "https://shop.example/soup?u=1", "A bowl", List.of(files), null);
        var now = Instant.now();
        return new PublicationDue(
                publicationId,
                "post-of-" + publicationId,
                round,
                PublicationKind.CREATE,
                accountId,
                board,
                section,
                content,
                "fingerprint",
                now,
                now.plus(Duration.ofHours(24)),
                null,
                null);
    }

    /** The same, for a workspace that wants to be asked after an unclear answer. */
    PublicationDue asking(PublicationDue due) {
        return new PublicationDue(
                due.publicationId(),
                due.postId(),
                due.round(),
                due.kind(),
                due.accountId(),
                due.boardId(),
                due.boardSectionId(),
                due.content(),
                due.fingerprint(),
                due.dueAt(),
                due.notAfter(),
                due.slotAt(),
                AfterUnclear.ASK);
    }

    void send(PublicationDue due) {
        PublisherInstance.send(due, accountId, "due");
    }

    void sendDue(String publicationId, int round) {
        send(due(publicationId, round));
    }

    void sendRevocation(String publicationId, int round) {
        PublisherInstance.send(
                new PublicationRevocationRequested(publicationId, "post-of-" + publicationId, round, accountId),
                accountId,
                "revoke");
    }

    void sendResolution(String publicationId, int round, Decision decision, @Nullable String pinId) {
        PublisherInstance.send(
                new PublicationResolutionRequested(
                        publicationId, "post-of-" + publicationId, round, accountId, decision, pinId, "person"),
                accountId,
                "resolve-1");
    }

    void fault(Fault fault) {
        SIMULATOR.control().addFault(fault.onAccount(user));
    }

    /** Strikes the next creation of a Pin, once. */
    void nextCreate(FaultKind kind) {
        fault(Fault.of(kind).onOperation("pins/create").times(1));
    }

    List<PinView> pins() {
        return SIMULATOR.control().pins(boardId);
    }

    List<RequestEntry> creates() {
        return SIMULATOR.control().requests(new RequestQuery("pins/create", user, null, 0, 0));
    }

    /** Videos that the account registered. */
    List<String> registered() {
        return SIMULATOR.control().requests(new RequestQuery("media/create", user, null, 0, 0)).stream()
                .map(entry -> Objects.requireNonNull(entry.effect()).id())
                .toList();
    }

    /** Those of them that arrived. */
    List<String> uploaded() {
        var own = registered();
        return SIMULATOR.control().requests(RequestQuery.ofOperation("media/upload")).stream()
                .flatMap(entry -> Stream.ofNullable(entry.effect()))
                .map(RequestEntry.Effect::id)
                .filter(own::contains)
                .toList();
    }

    /** Waits for the verdict on a round, and returns it. */
    static PublicationEvent verdict(String publicationId, int round) {
        return awaitVerdicts(publicationId, round, 1).getLast();
    }

    static List<PublicationEvent> awaitVerdicts(String publicationId, int round, int count) {
        await("verdict on " + publicationId)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> verdicts(publicationId, round).size() >= count);
        return verdicts(publicationId, round);
    }

    static List<PublicationEvent> verdicts(String publicationId, int round) {
        return PublisherInstance.events(publicationId).stream()
                .filter(event -> event.round() == round)
                .filter(event -> event instanceof PinPublished
                        || event instanceof PublicationDeferred
                        || event instanceof PublicationFailed
                        || event instanceof PublicationUnconfirmed
                        || event instanceof PublicationRevoked)
                .toList();
    }

    static PinPublished published(String publicationId, int round) {
        return (PinPublished) verdict(publicationId, round);
    }

    static PublicationDeferred deferred(String publicationId, int round) {
        return (PublicationDeferred) verdict(publicationId, round);
    }

    static PublicationFailed failed(String publicationId, int round) {
        return (PublicationFailed) verdict(publicationId, round);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
