package io.pincast.scheduler.timing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What is due, in turns: one of each workspace, of a workspace one of each account, of an account the oldest. So whoever has
 * thousands waits for thousands, and whoever has ten waits for ten.
 */
public final class FairQueue<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final int mostOfAccount;
    private final Map<String, Entry<T>> byKey = new HashMap<>();
    /** In the order of their turns. */
    private final LinkedHashMap<String, LinkedHashMap<String, TreeSet<Entry<T>>>> workspaces = new LinkedHashMap<>();

    /**
     * Makes an empty one.
     *
     * @param mostOfAccount what an account has beyond this is not taken in: it is found again when there is room
     */
    public FairQueue(int mostOfAccount) {
        this.mostOfAccount = mostOfAccount;
    }

    /** Adds, in place of what stood under the key. */
    public void put(Turn turn, T item) {
        lock.lock();
        try {
            remove(turn.key());
            var ofAccount = workspaces
                    .computeIfAbsent(turn.workspace(), workspace -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            turn.account(),
                            account -> new TreeSet<>(Comparator.comparing(
                                            (Entry<T> entry) -> entry.turn().at())
                                    .thenComparing(entry -> entry.turn().key())));
            if (ofAccount.size() < mostOfAccount) {
                var entry = new Entry<>(turn, item);
                ofAccount.add(entry);
                byKey.put(turn.key(), entry);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes out by turns, then the oldest first. */
    public List<T> take(int most) {
        lock.lock();
        try {
            var taken = new ArrayList<Entry<T>>();
            while (taken.size() < most && !workspaces.isEmpty()) {
                taken.add(next());
            }
            taken.sort(Comparator.comparing(entry -> entry.turn().at()));
            return taken.stream().map(Entry::item).toList();
        } finally {
            lock.unlock();
        }
    }

    public boolean isEmpty() {
        lock.lock();
        try {
            return byKey.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Whoever was served goes to the end of its row. */
    private Entry<T> next() {
        var workspace = workspaces.pollFirstEntry();
        var account = workspace.getValue().pollFirstEntry();
        var entry = account.getValue().removeFirst();
        byKey.remove(entry.turn().key());
        if (!account.getValue().isEmpty()) {
            workspace.getValue().putLast(account.getKey(), account.getValue());
        }
        if (!workspace.getValue().isEmpty()) {
            workspaces.putLast(workspace.getKey(), workspace.getValue());
        }
        return entry;
    }

    /** The place of an account in its row is kept: it only changes what stands in it. */
    private void remove(String key) {
        @Nullable Entry<T> entry = byKey.remove(key);
        if (entry == null) {
            return;
        }
        var turn = entry.turn();
        var accounts = workspaces.get(turn.workspace());
        var ofAccount = accounts == null ? null : accounts.get(turn.account());
        if (accounts == null || ofAccount == null) {
            return;
        }
        ofAccount.remove(entry);
        if (ofAccount.isEmpty()) {
            accounts.remove(turn.account());
        }
        if (accounts.isEmpty()) {
            workspaces.remove(turn.workspace());
        }
    }

    /** Whose turn something waits for, and since when. */
    public record Turn(String key, String workspace, String account, Instant at) {}

    private record Entry<T>(Turn turn, T item) {}
}
