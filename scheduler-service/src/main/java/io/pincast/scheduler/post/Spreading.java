package io.pincast.scheduler.post;

import io.pincast.scheduler.loop.Background;
import io.pincast.scheduler.loop.Loop;
import io.pincast.scheduler.progress.PublicationProgress;
import io.pincast.scheduler.settings.SettingsService;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Writes a post's plan into its publications. A request does it before it answers; what a crash left is found by its
 * {@code spreadSince} and done again, which changes nothing where it was done.
 */
@Component
public class Spreading implements Background {
    private static final int BATCH = 100;
    private final PostStore posts;
    private final PublicationProgress progress;
    private final SettingsService settings;
    private final PostProperties properties;
    private final Clock clock;
    private final Loop healing;

    Spreading(
            PostStore posts,
            PublicationProgress progress,
            SettingsService settings,
            PostProperties properties,
            Clock clock) {
        this.posts = posts;
        this.progress = progress;
        this.settings = settings;
        this.properties = properties;
        this.clock = clock;
        this.healing = Loop.every(properties.healAfter().dividedBy(2), "scheduler-spreading", this::heal);
    }

    /** Returns each publication as it is now, and whether the plan came in time for it. */
    public List<PublicationProgress.Planned> spread(Post post) {
        var giveUpAfter = settings.get(post.workspaceId()).terms().giveUpAfter();
        var planned = post.wishes(giveUpAfter).stream().map(progress::plan).toList();
        posts.markSpread(post);
        return planned;
    }

    /** Spreads what was left. Returns how many posts it found. */
    int heal() {
        var left = posts.listUnspread(clock.instant().minus(properties.healAfter()), BATCH);
        left.forEach(this::spread);
        return left.size();
    }

    @Override
    public void start() {
        healing.start();
    }

    @Override
    public void stop() {
        healing.stop();
    }
}
