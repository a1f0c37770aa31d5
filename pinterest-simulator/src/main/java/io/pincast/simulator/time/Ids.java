package io.pincast.simulator.time;

import io.pincast.simulator.state.Journal;
import io.pincast.simulator.state.Table;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/** Numeric ids as Pinterest's look, never given twice, also not after a crash. */
@Component
public final class Ids {
    /** What the id is of: it decides where the numbers start. */
    public enum Kind {
        USER(740_301_000_000_000_000L),
        BOARD(549_755_885_000_000_000L),
        SECTION(515_211_000_000_000_000L),
        PIN(813_744_226_000_000_000L),
        MEDIA(523_000_000_000_000_000L),
        APP(1_480_000L);

        private final long base;

        Kind(long base) {
            this.base = base;
        }
    }

    private static final String ONLY = "reserved";
    private static final int BLOCK = 10_000;
    private final Journal journal;
    private final Table<Reserved> table;
    private long last;
    private long reserved;

    Ids(Journal journal) {
        this.journal = journal;
        this.table = journal.table("ids", Reserved.class, row -> ONLY);
        this.reserved = table.find(ONLY).map(Reserved::upTo).orElse(0L);
        this.last = reserved;
    }

    public String next(Kind kind) {
        return Long.toString(kind.base + nextNumber());
    }

    private long nextNumber() {
        return journal.locked(() -> {
            if (last >= reserved) {
                reserved = last + BLOCK;
                journal.write(table.put(new Reserved(reserved)));
            }
            return ++last;
        });
    }

    /** The id of one answer, as in the header {@code x-pinterest-rid}. */
    public static String requestId() {
        return Long.toString(ThreadLocalRandom.current().nextLong(1_000_000_000_000_000L, 9_999_999_999_999_999L));
    }

    /** Starts over; only together with forgetting all rows. */
    public void restart() {
        journal.locked(() -> {
            last = 0;
            reserved = 0;
            return last;
        });
    }

    record Reserved(long upTo) {}
}
