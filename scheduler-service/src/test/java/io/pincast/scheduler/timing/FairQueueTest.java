package io.pincast.scheduler.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Turns of workspaces and accounts. */
class FairQueueTest {
    private static final Instant T = Instant.parse("2026-03-01T09:00:00Z");
    private final FairQueue<String> queue = new FairQueue<>(10_000);

    @Test
    void givesTheOldestFirstWhereAllIsOfOneAccount() {
        add("w", "a", "third", 3);
        add("w", "a", "first", 1);
        add("w", "a", "second", 2);
        assertThat(queue.take(2)).containsExactly("first", "second");
        assertThat(queue.take(2)).containsExactly("third");
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void anAccountWithTenDoesNotWaitForOneWithThousands() {
        IntStream.range(0, 5_000).forEach(i -> add("w", "hog", "hog " + i, i));
        IntStream.range(0, 10).forEach(i -> add("w", "small", "small " + i, 10_000 + i));
        assertThat(queue.take(20).stream().filter(item -> item.startsWith("small")))
                .hasSize(10);
    }

    @Test
    void aWorkspaceWithOneAccountDoesNotWaitForOneWithHundreds() {
        for (var account = 0; account < 300; account++) {
            add("hog", "account " + account, "hog " + account, 1);
        }
        IntStream.range(0, 5).forEach(i -> add("small", "account", "small " + i, 10));
        var taken = queue.take(10);
        assertThat(taken.stream().filter(item -> item.startsWith("small"))).hasSize(5);
    }

    @Test
    void withinWhatIsTakenTheOldestComesFirst() {
        add("w", "a", "new", 9);
        add("v", "b", "old", 1);
        assertThat(queue.take(2)).containsExactly("old", "new");
    }

    @Test
    void aKeyStandsInItOnceAndMovesWithItsInstant() {
        add("w", "a", "x", 5);
        queue.put(new FairQueue.Turn("x", "w", "a", T.plusSeconds(1)), "again");
        assertThat(queue.take(5)).containsExactly("again");
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void takesInOnlySoMuchOfAnAccount() {
        var narrow = new FairQueue<Integer>(3);
        IntStream.range(0, 10).forEach(i -> narrow.put(new FairQueue.Turn("k" + i, "w", "a", T.plusSeconds(i)), i));
        narrow.put(new FairQueue.Turn("other", "w", "b", T), 99);
        var taken = new ArrayList<>(narrow.take(100));
        assertThat(taken).containsExactlyInAnyOrderElementsOf(List.of(99, 0, 1, 2));
    }

    private void add(String workspace, String account, String item, int second) {
        queue.put(new FairQueue.Turn(item, workspace, account, T.plusSeconds(second)), item);
    }
}
