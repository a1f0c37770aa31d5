package io.pincast.auth.audit;

import io.pincast.auth.audit.AuditStore.Place;
import io.pincast.auth.background.Chore;
import io.pincast.defaults.page.Page;
import io.pincast.defaults.page.PageRequest;
import io.pincast.defaults.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Reads the audit log. Whoever reads sees everything that was done before the request: what still waits is moved first. */
@Service
public class AuditLog implements Chore {
    private static final int BATCH = 500;
    private final AuditStore entries;
    private final MoveEntries move;

    AuditLog(AuditStore entries, MoveEntries move) {
        this.entries = entries;
        this.move = move;
    }

    public Page<AuditEntry> list(AuditQuery query, PageRequest request) {
        move.moveWaiting();
        var found = entries.list(query, request.after().map(AuditLog::place), request.limit() + 1);
        if (found.size() <= request.limit()) {
            return new Page<>(found, null);
        }
        var shown = found.subList(0, request.limit());
        var last = Place.of(shown.getLast());
        return new Page<>(shown, PageRequest.cursor(Long.toString(last.atMillis()), last.id()));
    }

    /** Hands over every entry that fits, newest first, however many there are. */
    public void each(AuditQuery query, Consumer<AuditEntry> reader) {
        move.moveWaiting();
        var after = Optional.<Place>empty();
        List<AuditEntry> part;
        do {
            part = entries.list(query, after, BATCH);
            part.forEach(reader);
            after = part.isEmpty() ? after : Optional.of(Place.of(part.getLast()));
        } while (part.size() == BATCH);
    }

    private static Place place(List<String> cursor) {
        try {
            return new Place(Long.parseLong(cursor.getFirst()), cursor.getLast());
        } catch (NumberFormatException e) {
            throw ProblemException.invalid("cursor", "cursor is not one that a list gave. Start again without it.");
        }
    }

    @Override
    public String name() {
        return "move-audit-entries";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        move.moveWaiting();
    }
}
