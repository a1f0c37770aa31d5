package io.pincast.embedded.mongodb.file;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the file before a command is answered, once for all commands that wait.
 *
 * <p>Commands run inside a gate that many may pass at a time; the one committing thread closes it, so what it writes
 * never holds half a command. A command that has run takes a ticket and waits until a commit covers it.
 */
public final class GroupCommit implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);
    private static final long TIDY_MILLIS = 200;
    private static final int FILL_PERCENT = 50;
    private static final int TIDY_BYTES = 4 << 20;

    private final DataFile file;
    private final boolean fsync;
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final ReentrantLock tickets = new ReentrantLock();
    private final Condition wanted = tickets.newCondition();
    private final Condition done = tickets.newCondition();
    private final Thread committer = new Thread(this::commitUntilClosed, "embedded-mongodb-commit");
    private long taken;
    private long committed;
    private boolean closing;
    private @Nullable Throwable failure;

    public GroupCommit(DataFile file, boolean fsync) {
        this.file = file;
        this.fsync = fsync;
        committer.setDaemon(true);
        committer.start();
    }

    public DataFile file() {
        return file;
    }

    /** Runs a command that may change data; returns when what it changed is in the file. */
    public <T> T write(Supplier<T> command) {
        long ticket;
        T result;
        gate.readLock().lock();
        try {
            requireWritable();
            result = command.get();
        } finally {
            ticket = takeTicket();
            gate.readLock().unlock();
        }
        await(ticket);
        return result;
    }

    /** Changes data, also inside {@link #write}, without waiting until it is in the file. */
    public <T> T change(Supplier<T> step) {
        gate.readLock().lock();
        try {
            return step.get();
        } finally {
            takeTicket();
            gate.readLock().unlock();
        }
    }

    private void requireWritable() {
        tickets.lock();
        try {
            if (failure != null) {
                throw new DataFileException(failure);
            }
        } finally {
            tickets.unlock();
        }
    }

    /** Also for a command that failed: it may have changed something before. */
    private long takeTicket() {
        tickets.lock();
        try {
            wanted.signal();
            return ++taken;
        } finally {
            tickets.unlock();
        }
    }

    private void await(long ticket) {
        tickets.lock();
        try {
            while (committed < ticket) {
                if (failure != null) {
                    throw new DataFileException(failure);
                }
                done.awaitUninterruptibly();
            }
        } finally {
            tickets.unlock();
        }
    }

    private void commitUntilClosed() {
        long lastTidied = System.nanoTime();
        try {
            while (awaitWork()) {
                commitOnce();
                if (System.nanoTime() - lastTidied >= TimeUnit.MILLISECONDS.toNanos(TIDY_MILLIS)) {
                    tidy();
                    lastTidied = System.nanoTime();
                }
            }
            commitOnce();
        } catch (Throwable e) { // the outermost frame of this thread: those who wait must learn whatever it is
            fail(e);
        }
    }

    /** Until a ticket is open or it is time to tidy; false when closing. */
    private boolean awaitWork() {
        tickets.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(TIDY_MILLIS);
            while (taken == committed && !closing && left > 0) {
                left = wanted.awaitNanos(left);
            }
            return !closing;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            tickets.unlock();
        }
    }

    private void commitOnce() {
        long covered;
        gate.writeLock().lock();
        try {
            covered = lastTaken();
            file.commit();
        } finally {
            gate.writeLock().unlock();
        }
        if (fsync && covered > committed) {
            file.sync();
        }
        announce(covered);
    }

    private long lastTaken() {
        tickets.lock();
        try {
            return taken;
        } finally {
            tickets.unlock();
        }
    }

    private void announce(long covered) {
        tickets.lock();
        try {
            committed = covered;
            done.signalAll();
        } finally {
            tickets.unlock();
        }
    }

    /** Without auto-commit the store does not tidy up by itself: it would grow with every update. */
    private void tidy() {
        file.compact(FILL_PERCENT, TIDY_BYTES);
    }

    private void fail(Throwable e) {
        log.error("The data file cannot be written; every write is refused until the server is started again", e);
        tickets.lock();
        try {
            failure = e;
            done.signalAll();
        } finally {
            tickets.unlock();
        }
    }

    /** Commits what is open, then closes the file. */
    @Override
    public void close() {
        tickets.lock();
        try {
            closing = true;
            wanted.signal();
        } finally {
            tickets.unlock();
        }
        join();
        file.close(failure == null);
    }

    private void join() {
        try {
            committer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
