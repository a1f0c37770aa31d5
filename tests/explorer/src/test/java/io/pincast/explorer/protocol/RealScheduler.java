package io.pincast.explorer.protocol;

import io.pincast.scheduler.publication.Answer;
import io.pincast.scheduler.publication.Answering;
import io.pincast.scheduler.publication.Decision;
import io.pincast.scheduler.publication.Dispatching;
import io.pincast.scheduler.publication.Planning;
import io.pincast.scheduler.publication.Planning.Wish;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.publication.Resolution;
import io.pincast.scheduler.publication.Resolving;
import java.time.Duration;
import java.util.Optional;

/** The scheduler's functions that run in production. */
public class RealScheduler implements SchedulerRules {
    /** Its times carry no safety. So they are nothing here: whatever may lapse may lapse at any moment. */
    private static final Duration AT_ONCE = Duration.ZERO;

    private static final Dispatching.Timers TIMERS =
            new Dispatching.Timers(AT_ONCE, AT_ONCE, AT_ONCE, Duration.ofMinutes(1));

    @Override
    public Publication plan(Wish wish) {
        return Planning.on(null, wish, AT_ONCE, Ticks.NOW).orElseThrow().after();
    }

    @Override
    public Optional<Decision> change(Publication publication, Wish wish) {
        return Planning.on(publication, wish, AT_ONCE, Ticks.NOW);
    }

    @Override
    public Optional<Decision> claim(Publication publication, Publication.Claim claim) {
        return Dispatching.claim(publication, claim, TIMERS, Ticks.NOW);
    }

    @Override
    public Optional<Decision> mark(Publication publication) {
        return Dispatching.mark(publication, TIMERS, Ticks.NOW);
    }

    @Override
    public Optional<Decision> heal(Publication publication) {
        return Dispatching.heal(publication, TIMERS, Ticks.NOW);
    }

    @Override
    public Optional<Decision> release(Publication publication, Publication.Claim claim) {
        return Dispatching.release(publication, claim, Ticks.NOW);
    }

    @Override
    public Optional<Decision> answer(Publication publication, Answer answer) {
        return Answering.on(publication, answer, Ticks.NOW);
    }

    @Override
    public Optional<Decision> resolve(Publication publication, Resolution resolution) {
        return Resolving.on(publication, resolution, AT_ONCE, Ticks.NOW);
    }
}
