package io.pincast.publisher.publication;

import io.pincast.publisher.ledger.Evidence;
import io.pincast.publisher.ledger.Fingerprint;
import io.pincast.publisher.ledger.Publication;
import io.pincast.publisher.publication.BoardReading.SeenPin;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A reading of the board, for one publication.
 *
 * @param ofOthers which of its {@link #candidates} other publications have: those are not taken from them
 */
public record Look(BoardReading reading, Set<String> ofOthers) {

    public Look {
        ofOthers = Set.copyOf(ofOthers);
    }

    /** Which Pins on the board may be the publication's: same place, same words, not older than its first unclear round. */
    public static List<SeenPin> candidates(Publication publication, BoardReading reading, Timers timers) {
        if (!(reading instanceof BoardReading.Whole whole)) {
            return List.of();
        }
        var boardId = publication.requireOrder().boardId();
        var account = publication.subject().accountId();
        var wanted = publication.fingerprint();
        var doubtSince = publication.history().doubtSince();
        var since = timers.earliestCreation(
                doubtSince == null ? Objects.requireNonNull(publication.times().preparedAt()) : doubtSince);
        return whole.pins().stream()
                .filter(pin -> Fingerprint.of(account, boardId, pin.boardSectionId(), pin.texts())
                        .equals(wanted))
                .filter(pin -> pin.createdAt() == null || !pin.createdAt().isBefore(since))
                .toList();
    }

    List<SeenPin> matches(Publication publication, Timers timers) {
        return candidates(publication, reading, timers).stream()
                .filter(pin -> !ofOthers.contains(pin.id()))
                .toList();
    }

    /** What is kept of it. An absence counts only if the reading began after nothing could come any more, and was whole. */
    Evidence evidence(Publication publication, List<SeenPin> matches) {
        var quietAt = publication.times().quietAt();
        return switch (reading) {
            case BoardReading.Broken broken ->
                new Evidence(broken.begunAt(), broken.pinsSeen(), false, false, List.of());
            case BoardReading.Whole whole ->
                new Evidence(
                        whole.begunAt(),
                        whole.pins().size(),
                        true,
                        matches.isEmpty()
                                && !whole.isShort()
                                && quietAt != null
                                && whole.begunAt().isAfter(quietAt),
                        matches.stream().map(SeenPin::id).toList());
        };
    }
}
