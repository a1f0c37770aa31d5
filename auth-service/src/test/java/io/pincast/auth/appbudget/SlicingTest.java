package io.pincast.auth.appbudget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlicingTest {
    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");
    private final Slicing slicing = new Slicing(new AppBudgetProperties(1000, 300, 600, 20, Duration.ofMinutes(10)));
    private AppDay day = AppDay.unspent("PRODUCTION/1234567", Slicing.dayOf(NINE));
    private int slices;

    private int take(boolean publishing, Category category, int wanted, Instant now) {
        var slice = slicing.slice(day, publishing, category, wanted, "slice-" + ++slices, now);
        slice.ifPresent(given -> day = slicing.with(day, given, now));
        return slice.map(AppDay.Slice::requests).orElse(0);
    }

    private int takeAll(boolean publishing, Category category) {
        var all = 0;
        for (var taken = take(publishing, category, 100, NINE); taken > 0; ) {
            all += taken;
            taken = take(publishing, category, 100, NINE);
        }
        return all;
    }

    @Test
    void givesOutNoMoreThanTheDayHas() {
        assertThat(takeAll(true, Category.ORG_WRITE)).isEqualTo(300);
        assertThat(takeAll(true, Category.ORG_READ)).isEqualTo(700);
        assertThat(take(true, Category.ORG_ANALYTICS, 1, NINE)).isZero();
    }

    @Test
    void keepsAPartForPublishing() {
        assertThat(takeAll(false, Category.ORG_ANALYTICS)).isEqualTo(400);
        assertThat(take(false, Category.ORG_READ, 1, NINE)).isZero();
        assertThat(takeAll(true, Category.ORG_WRITE)).isEqualTo(300);
    }

    @Test
    void givesSmallerSlicesNearTheEndSoThatEverybodyGetsSomething() {
        var given = new ArrayList<Integer>();
        for (var taken = take(true, Category.ORG_WRITE, 100, NINE); taken > 0; ) {
            given.add(taken);
            taken = take(true, Category.ORG_WRITE, 100, NINE);
        }
        assertThat(given.getFirst()).isEqualTo(20);
        assertThat(given.getLast()).isEqualTo(1);
        assertThat(given).hasSizeGreaterThan(20);
    }

    @Test
    void takesBackWhatWasNotUsedOnce() {
        take(false, Category.ORG_READ, 10, NINE);
        day = slicing.givenBack(day, "slice-1", 7);
        day = slicing.givenBack(day, "slice-1", 7);
        assertThat(day.spentInAll()).isEqualTo(3);
        assertThat(day.ofOthers()).isEqualTo(3);
        take(true, Category.ORG_READ, 10, NINE);
        day = slicing.givenBack(day, "slice-2", 999);
        assertThat(day.spentInAll()).as("no more comes back than was given").isEqualTo(3);
    }

    @Test
    void endsASliceWithItsLifeOrWithTheDay() {
        var late = Instant.parse("2026-03-01T23:55:00Z");
        assertThat(List.of(
                        slicing.slice(day, true, Category.ORG_READ, 1, "a", NINE)
                                .orElseThrow(),
                        slicing.slice(day, true, Category.ORG_READ, 1, "b", late)
                                .orElseThrow()))
                .extracting(AppDay.Slice::expiresAt)
                .containsExactly(NINE.plus(Duration.ofMinutes(10)), Instant.parse("2026-03-02T00:00:00Z"));
    }

    @Test
    void forgetsOldSlicesAndLeavesThemSpent() {
        take(true, Category.ORG_READ, 10, NINE);
        take(true, Category.ORG_READ, 10, NINE.plus(Duration.ofMinutes(21)));
        assertThat(day.slices()).hasSize(1);
        assertThat(day.spentInAll()).isEqualTo(20);
        assertThat(slicing.givenBack(day, "slice-1", 10)).isEqualTo(day);
    }
}
