package io.pincast.scheduler.post;

import static io.pincast.scheduler.post.PostStatus.CANCELLED;
import static io.pincast.scheduler.post.PostStatus.CANCELLING;
import static io.pincast.scheduler.post.PostStatus.DRAFT;
import static io.pincast.scheduler.post.PostStatus.FAILED;
import static io.pincast.scheduler.post.PostStatus.NEEDS_ATTENTION;
import static io.pincast.scheduler.post.PostStatus.ON_HOLD;
import static io.pincast.scheduler.post.PostStatus.PARTIALLY_PUBLISHED;
import static io.pincast.scheduler.post.PostStatus.PUBLISHED;
import static io.pincast.scheduler.post.PostStatus.PUBLISHING;
import static io.pincast.scheduler.post.PostStatus.RETRYING;
import static io.pincast.scheduler.post.PostStatus.SCHEDULED;
import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.publication.Publications;
import io.pincast.scheduler.publication.Resolution.Verdict;
import io.pincast.scheduler.schedule.Schedule;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One place says how a post stands. */
class PostStatusTest {

    @Test
    void saysHowEachPublicationStands() {
        assertThat(PostStatus.of(Publications.planned())).isEqualTo(SCHEDULED);
        assertThat(PostStatus.of(Publications.claimed())).isEqualTo(PUBLISHING);
        assertThat(PostStatus.of(Publications.dispatched())).isEqualTo(PUBLISHING);
        assertThat(PostStatus.of(Publications.cancelling())).isEqualTo(CANCELLING);
        assertThat(PostStatus.of(Publications.deferred())).isEqualTo(RETRYING);
        assertThat(PostStatus.of(Publications.published())).isEqualTo(PUBLISHED);
        assertThat(PostStatus.of(Publications.failed())).isEqualTo(FAILED);
        assertThat(PostStatus.of(Publications.unconfirmed())).isEqualTo(NEEDS_ATTENTION);
        assertThat(PostStatus.of(Publications.cancelled())).isEqualTo(CANCELLED);
        assertThat(PostStatus.of(Publications.resolving(Publications.failed(), Verdict.TRY_AGAIN)))
                .isEqualTo(PUBLISHING);
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLISHED, PUBLISHED",
        "PUBLISHED PUBLISHED, PUBLISHED",
        "PUBLISHED FAILED, PARTIALLY_PUBLISHED",
        "PUBLISHED CANCELLED, PARTIALLY_PUBLISHED",
        "FAILED CANCELLED, FAILED",
        "FAILED FAILED, FAILED",
        "CANCELLED CANCELLED, CANCELLED",
        "SCHEDULED SCHEDULED, SCHEDULED",
        "PUBLISHED SCHEDULED, SCHEDULED",
        "PUBLISHED PUBLISHING, PUBLISHING",
        "FAILED RETRYING, RETRYING",
        "SCHEDULED ON_HOLD, ON_HOLD",
        "RETRYING PUBLISHING, PUBLISHING",
        "CANCELLED CANCELLING, CANCELLING",
        "PUBLISHING NEEDS_ATTENTION, NEEDS_ATTENTION",
        "DRAFT DRAFT, DRAFT"
    })
    void followsFromThePublications(String publications, PostStatus status) {
        var statuses = Arrays.stream(publications.split(" ", -1))
                .map(PostStatus::valueOf)
                .toList();
        assertThat(PostStatus.of(scheduled(), statuses)).isEqualTo(status);
        assertThat(PostStatus.of(scheduled(), statuses.reversed())).isEqualTo(status);
    }

    @Test
    void aPostWithoutPublicationsIsWhatItsPlanSays() {
        assertThat(PostStatus.ofUnwritten(draft())).isEqualTo(DRAFT);
        assertThat(PostStatus.ofUnwritten(scheduled())).isEqualTo(SCHEDULED);
        assertThat(PostStatus.ofUnwritten(scheduled().cancelled(Publications.DUE_AT)))
                .isEqualTo(CANCELLED);
        assertThat(PostStatus.of(draft(), List.of())).isEqualTo(DRAFT);
    }

    @ParameterizedTest
    @EnumSource(PostStatus.class)
    void everyStatusIsFoundByItsWord(PostStatus status) {
        assertThat(PostStatus.ofWord(status.word())).contains(status);
        assertThat(status.word()).matches("[a-z]+(-[a-z]+)*");
    }

    @Test
    void usesTheWordsThatTheApiPromises() {
        assertThat(List.of(PARTIALLY_PUBLISHED.word(), NEEDS_ATTENTION.word(), ON_HOLD.word()))
                .containsExactly("partially-published", "needs-attention", "on-hold");
        assertThat(PostStatus.ofWord("done")).isEmpty();
    }

    private static Post draft() {
        return Post.create(
                new PostId("post"),
                new WorkspaceId("w"),
                "anna",
                Publications.DRAFT,
                List.of(),
                null,
                Publications.DUE_AT);
    }

    private static Post scheduled() {
        return draft().scheduled(new Schedule(Publications.DUE_AT, null, null), Publications.DUE_AT);
    }
}
