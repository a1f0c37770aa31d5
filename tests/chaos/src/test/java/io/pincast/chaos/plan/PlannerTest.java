package io.pincast.chaos.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {

    @Test
    void makesTheSameOfTheSameSeedAndAnotherOfAnother() {
        assertThat(plan(7, 60)).isEqualTo(plan(7, 60)).isNotEqualTo(plan(8, 60));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 50, 100, 500})
    void hasAsManyPostsAsAskedForAndSomeOfEachRole(int posts) {
        var plan = plan(3, posts);

        assertThat(plan.posts()).hasSize(posts);
        assertThat(plan.posts().stream().map(PlannedPost::role).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Role.class));
        assertThat(plan.posts().stream().filter(post -> post.role() == Role.USUAL))
                .hasSizeGreaterThan(posts / 3);
    }

    @Test
    void givesTwinsTheSameWordsOnTheSameBoard() {
        var twins = plan(3, 100).posts().stream()
                .filter(PlannedPost::twin)
                .collect(Collectors.groupingBy(PlannedPost::key));

        assertThat(twins)
                .isNotEmpty()
                .allSatisfy((key, pair) -> assertThat(pair)
                        .hasSize(2)
                        .allMatch(post -> post.account() == pair.getFirst().account()
                                && post.board() == pair.getFirst().board()));
    }

    @Test
    void plansMoreForTheBusyAccountThanItsLimitLetsThrough() {
        var plan = plan(3, 50);

        assertThat(plan.posts().stream().filter(post -> post.role() == Role.BUSY))
                .hasSizeGreaterThan(plan.limit());
    }

    @Test
    void keepsSomeBackForWhatHasNotStruck() {
        assertThat(plan(3, 50).posts().stream().filter(PlannedPost::reserve)).hasSizeGreaterThan(3);
    }

    @Test
    void tellsAVersionFromATitle() {
        var post = plan(3, 50).posts().getFirst();

        assertThat(post.versionIn(post.title(12))).isEqualTo(12);
        assertThat(post.versionIn("another v1")).isZero();
    }

    private static Plan plan(long seed, int posts) {
        return new Planner(seed, posts, Duration.ofMinutes(1), EnumSet.allOf(Kind.class)).plan();
    }
}
