package io.pincast.explorer.documents;

import io.pincast.explorer.protocol.Contents;
import io.pincast.explorer.protocol.Records;
import io.pincast.explorer.protocol.SchedulerRules;
import io.pincast.explorer.protocol.Ticks;
import io.pincast.scheduler.publication.Decision;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.publication.PublicationState;
import io.pincast.scheduler.publication.Resolution;
import io.pincast.scheduler.publication.Resolution.Verdict;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The scheduler's documents that were met, and what its rules make of them. A rule is pure, so each is asked once about each input,
 * however many states share it.
 */
public final class SchedulerBook {
    private static final Publication.Claim CLAIM = new Publication.Claim("claim", "replica", Ticks.LONG_AGO);
    private static final List<Verdict> VERDICTS = List.of(Verdict.FOUND, Verdict.TRY_AGAIN, Verdict.GIVE_UP);
    private static final int BITS = 16;
    private final SchedulerRules rules;
    private final Answers answers;
    private final Interned<Publication> documents = new Interned<>();
    private final Remembered<SchedulerStep> remembered = new Remembered<>();

    public SchedulerBook(SchedulerRules rules, Answers answers) {
        this.rules = rules;
        this.answers = answers;
    }

    /** A publication as it was planned. */
    public int planned(int publication) {
        return documents.of(normal(rules.plan(Contents.wish(publication, 0, 1, false))));
    }

    public Publication get(int document) {
        return documents.get(document);
    }

    public int content(int document) {
        return Contents.contentOf(get(document).draft().title());
    }

    public SchedulerStep claim(int document) {
        return step(0, document, 0, publication -> rules.claim(publication, CLAIM));
    }

    public SchedulerStep mark(int document) {
        return step(1, document, 0, rules::mark);
    }

    public SchedulerStep heal(int document) {
        return step(2, document, 0, rules::heal);
    }

    /** By the claim's owner. */
    public SchedulerStep release(int document) {
        return step(3, document, 0, publication -> rules.release(publication, CLAIM));
    }

    public SchedulerStep edit(int document, int about) {
        return step(4, document, about, publication -> rules.change(publication, Contents.wish(about, 1, 2, false)));
    }

    public SchedulerStep cancel(int document, int about) {
        return step(
                5,
                document,
                about,
                publication -> rules.change(publication, Contents.wish(about, content(document), 2, true)));
    }

    public SchedulerStep answer(int document, int answer) {
        return step(6, document, answer, publication -> rules.answer(publication, answers.get(answer)));
    }

    /** S7; {@code pinId} with {@link Verdict#FOUND}. */
    public SchedulerStep resolve(int document, Verdict verdict, @Nullable String pinId) {
        return step(
                7, document, number(verdict), publication -> rules.resolve(publication, resolution(verdict, pinId)));
    }

    static int number(Verdict verdict) {
        return VERDICTS.indexOf(verdict);
    }

    private static Resolution resolution(Verdict verdict, @Nullable String pinId) {
        return new Resolution(1, verdict, pinId, "a person", Ticks.LONG_AGO, null, "");
    }

    private SchedulerStep step(int rule, int document, int input, Function<Publication, Optional<Decision>> decide) {
        var key = ((long) document << BITS) | (long) rule << 8 | input;
        var known = remembered.get(key);
        return known != null ? known : remembered.put(key, decided(document, decide));
    }

    private SchedulerStep decided(int document, Function<Publication, Optional<Decision>> decide) {
        try {
            return decide.apply(documents.get(document))
                    .map(decision ->
                            new SchedulerStep(documents.of(normal(decision.after())), true, decision.effects(), null))
                    .orElseGet(() -> SchedulerStep.nothing(document));
        } catch (IllegalStateException | NoSuchElementException | NullPointerException e) {
            return new SchedulerStep(document, false, List.of(), e.toString());
        }
    }

    /**
     * Leaves away what no rule can tell apart: a version is compared with the stored one alone, and of the instants it only matters
     * that they have come.
     */
    private static Publication normal(Publication publication) {
        return Records.with(
                publication,
                "version",
                1L,
                "revision",
                1L,
                "intendedAt",
                Ticks.LONG_AGO,
                "dueAt",
                publication.dueAt() == null ? null : Ticks.LONG_AGO,
                "notAfter",
                Ticks.FAR_OFF,
                "slotAt",
                null,
                "claim",
                publication.claim() == null ? null : CLAIM,
                "actAt",
                publication.actAt() == null ? null : Ticks.LONG_AGO,
                "resends",
                publication.state() == PublicationState.CLAIMED ? Math.min(1, publication.resends()) : 0,
                "resolutions",
                publication.pendingResolution().stream()
                        .map(resolution -> resolution(resolution.verdict(), resolution.pinId()))
                        .toList(),
                "problem",
                null,
                "evidence",
                List.of(),
                "updatedAt",
                Ticks.LONG_AGO);
    }
}
