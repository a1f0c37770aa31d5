package io.pincast.publisher.publication.events;

import io.pincast.contracts.Event;
import io.pincast.contracts.Topics;
import io.pincast.defaults.events.CloudEventRecords;
import io.pincast.defaults.events.UnreadableEventListener;
import io.pincast.publisher.ledger.Reason;
import io.pincast.publisher.ledger.Subject;
import io.pincast.publisher.publication.DuePosts;
import io.pincast.publisher.publication.Trouble;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Answers a due message that nobody can read, by its headers: the scheduler waits for an answer, and a dead-letter topic gives
 * none. A cancellation is told by its headers alone; a person's decision that cannot be read changes nothing.
 */
@Component
class UnreadableDuePosts implements UnreadableEventListener {
    private static final Logger log = LoggerFactory.getLogger(UnreadableDuePosts.class);
    private static final Reason UNREADABLE = Trouble.UNREADABLE_MESSAGE.reason(
            "The order to publish this Pin was damaged on its way inside Pincast, so nothing was sent.",
            "Try again; if it happens again, tell whoever runs Pincast.");
    private final DuePosts duePosts;

    UnreadableDuePosts(DuePosts duePosts) {
        this.duePosts = duePosts;
    }

    @Override
    public void onUnreadable(ConsumerRecord<?, ?> received, Exception cause) {
        if (!received.topic().equals(Topics.DUE_POSTS)) {
            return;
        }
        var subject = subject(received);
        var round = round(received);
        if (subject.isEmpty() || round.isEmpty()) {
            log.error(
                    "the message at {}/{} names no publication: {}",
                    received.partition(),
                    received.offset(),
                    cause.toString());
            return;
        }
        switch (header(received, "type").orElse("")) {
            case "PublicationRevocationRequested" -> duePosts.revocation(subject.get(), round.get());
            case "PublicationResolutionRequested" ->
                log.error(
                        "a decision about {} cannot be read: {}", subject.get().publicationId(), cause.toString());
            default -> duePosts.unreadable(subject.get(), round.get(), UNREADABLE);
        }
    }

    private static Optional<Subject> subject(ConsumerRecord<?, ?> received) {
        var publication = header(received, Event.PUBLICATION_ID);
        var post = header(received, Event.POST_ID);
        var workspace = header(received, "workspaceid");
        var account = Optional.ofNullable(received.key()).map(Object::toString);
        return publication.isPresent() && post.isPresent() && workspace.isPresent() && account.isPresent()
                ? Optional.of(new Subject(publication.get(), post.get(), workspace.get(), account.get()))
                : Optional.empty();
    }

    private static Optional<Integer> round(ConsumerRecord<?, ?> received) {
        return header(received, Event.ROUND)
                .filter(round -> round.matches("[1-9][0-9]{0,6}"))
                .map(Integer::valueOf);
    }

    private static Optional<String> header(ConsumerRecord<?, ?> received, String attribute) {
        return CloudEventRecords.find(received.headers(), attribute).filter(value -> !value.isBlank());
    }
}
