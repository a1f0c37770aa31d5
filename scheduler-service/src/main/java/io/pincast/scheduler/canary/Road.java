package io.pincast.scheduler.canary;

import io.pincast.scheduler.media.MediaService;
import io.pincast.scheduler.planning.PostPlanner;
import io.pincast.scheduler.post.Posts;
import org.springframework.stereotype.Component;

/** What every post goes through here. */
@Component
record Road(MediaService media, PostPlanner planner, Posts posts) {}
