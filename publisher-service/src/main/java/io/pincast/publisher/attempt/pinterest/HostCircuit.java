package io.pincast.publisher.attempt.pinterest;

import io.pincast.publisher.attempt.pinterest.PinterestProperties.Circuit;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Whether a host is in trouble. Judged over accounts, not over calls: an account all of whose calls hang is that account's
 * trouble, and the others go on. After a pause a few probes find out; one that is answered is enough.
 */
final class HostCircuit {
    private static final int LONGEST_PAUSE = 8;
    private final Circuit rules;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<Call> calls = new ArrayDeque<>();
    /** While it is set, nothing is sent before. */
    private @Nullable Instant openUntil;

    private int pauses;
    private int probesOut;
    private int probesFailed;

    HostCircuit(Circuit rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** What a call's end told of the host. */
    enum Sign {
        ANSWERED,
        TROUBLE,
        /** Nothing: it was not sent for reasons of our own. */
        NONE
    }

    /** The right to call, with what its end is good for. */
    record Pass(String accountId, boolean probe) {}

    private record Call(String accountId, boolean trouble, Instant at) {}

    /** Until when no call is let through; empty where one is. */
    Optional<Instant> closedUntil() {
        lock.lock();
        try {
            if (openUntil == null) {
                return Optional.empty();
            }
            var now = clock.instant();
            if (openUntil.isAfter(now)) {
                return Optional.of(openUntil);
            }
            return probesOut < rules.probes() ? Optional.empty() : Optional.of(now.plus(rules.pause()));
        } finally {
            lock.unlock();
        }
    }

    Optional<Pass> tryPass(String accountId) {
        lock.lock();
        try {
            if (openUntil == null) {
                return Optional.of(new Pass(accountId, false));
            }
            if (openUntil.isAfter(clock.instant()) || probesOut >= rules.probes()) {
                return Optional.empty();
            }
            probesOut++;
            return Optional.of(new Pass(accountId, true));
        } finally {
            lock.unlock();
        }
    }

    void ended(Pass pass, Sign sign) {
        lock.lock();
        try {
            if (pass.probe()) {
                probed(sign);
            } else if (openUntil == null && sign != Sign.NONE) {
                count(new Call(pass.accountId(), sign == Sign.TROUBLE, clock.instant()));
            }
        } finally {
            lock.unlock();
        }
    }

    private void probed(Sign sign) {
        if (openUntil == null) {
            return;
        }
        probesOut = Math.max(0, probesOut - 1);
        switch (sign) {
            case ANSWERED -> {
                openUntil = null;
                pauses = 0;
                probesOut = 0;
                probesFailed = 0;
                calls.clear();
            }
            case TROUBLE -> {
                probesFailed++;
                if (probesFailed >= rules.probes()) {
                    open();
                }
            }
            case NONE -> {}
        }
    }

    private void count(Call call) {
        calls.addLast(call);
        var oldest = call.at().minus(rules.memory());
        while (calls.size() > rules.window() || calls.getFirst().at().isBefore(oldest)) {
            calls.removeFirst();
        }
        if (calls.size() >= rules.atLeast() && shareOfAccountsInTrouble() >= rules.failurePercent()) {
            open();
        }
    }

    private int shareOfAccountsInTrouble() {
        var all = new HashMap<String, Integer>();
        var failed = new HashMap<String, Integer>();
        for (var call : calls) {
            all.merge(call.accountId(), 1, Integer::sum);
            failed.merge(call.accountId(), call.trouble() ? 1 : 0, Integer::sum);
        }
        var inTrouble = all.entrySet().stream()
                .filter(account ->
                        failed.getOrDefault(account.getKey(), 0) * 100 >= account.getValue() * rules.failurePercent())
                .count();
        return Math.toIntExact(inTrouble * 100 / all.size());
    }

    private void open() {
        var factor = Math.min(1 << Math.min(pauses, 10), LONGEST_PAUSE);
        openUntil = clock.instant().plus(rules.pause().multipliedBy(factor));
        pauses++;
        probesOut = 0;
        probesFailed = 0;
        calls.clear();
    }

    boolean isOpen() {
        lock.lock();
        try {
            return openUntil != null;
        } finally {
            lock.unlock();
        }
    }
}
