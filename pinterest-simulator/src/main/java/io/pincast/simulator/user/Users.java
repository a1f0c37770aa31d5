package io.pincast.simulator.user;

import io.pincast.simulator.state.Journal;
import io.pincast.simulator.state.Table;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The simulated users by id and by name. */
@Component
public final class Users {
    private final Journal journal;
    private final Map<String, User> byName = new ConcurrentHashMap<>();
    private final Table<User> table;

    Users(Journal journal) {
        this.journal = journal;
        this.table = journal.table("users", User.class, User::id, this::index);
    }

    private void index(@Nullable User before, @Nullable User after) {
        if (before != null) {
            byName.remove(before.username());
        }
        if (after != null) {
            byName.put(after.username(), after);
        }
    }

    public Optional<User> find(String id) {
        return table.find(id);
    }

    public Optional<User> findByName(String username) {
        return Optional.ofNullable(byName.get(username));
    }

    public List<User> byAge() {
        return table.all().stream().sorted(Comparator.comparing(User::id)).toList();
    }

    public Collection<User> all() {
        return table.all();
    }

    public void put(User user) {
        journal.write(table.put(user));
    }
}
