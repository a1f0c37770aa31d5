package io.pincast.explorer.state;

import io.pincast.explorer.documents.LedgerBook;
import java.util.List;
import java.util.stream.Stream;

/**
 * One publication everywhere but in the replicas' memory.
 *
 * @param scheduler number of the scheduler's document
 * @param ledger number of the publisher's
 * @param messages from the scheduler, as {@link Message} counts them
 * @param answers from the publisher, as a set
 * @param orphans requests at Pinterest that nobody waits for any more
 * @param pins that came of it, in the order of their creation
 * @param decisions that a person may still take
 */
public record Case(
        int scheduler, int ledger, int messages, long answers, List<Request> orphans, List<Pin> pins, int decisions) {

    /** Where there is no second publication. */
    public static final Case NONE = new Case(-1, LedgerBook.UNKNOWN, 0, 0, List.of(), List.of(), 0);

    public boolean isNone() {
        return scheduler < 0;
    }

    public Case scheduler(int document) {
        return new Case(document, ledger, messages, answers, orphans, pins, decisions);
    }

    public Case ledger(int document, long told) {
        return new Case(scheduler, document, messages, answers | told, orphans, pins, decisions);
    }

    public Case messages(int set) {
        return new Case(scheduler, ledger, set, answers, orphans, pins, decisions);
    }

    public Case sent(int message) {
        return messages(messages | message);
    }

    public Case answers(long set) {
        return new Case(scheduler, ledger, messages, set, orphans, pins, decisions);
    }

    public Case orphans(List<Request> requests) {
        return new Case(scheduler, ledger, messages, answers, requests, pins, decisions);
    }

    public Case orphan(Request request) {
        return orphans(Stream.concat(orphans.stream(), Stream.of(request))
                .sorted((one, other) -> Integer.compare(key(one), key(other)))
                .toList());
    }

    private static int key(Request request) {
        return request.age() * 2 + request.content();
    }

    public Case pins(List<Pin> all) {
        return new Case(scheduler, ledger, messages, answers, orphans, all, decisions);
    }

    public Case pin(Pin made) {
        return pins(Stream.concat(pins.stream(), Stream.of(made)).toList());
    }

    public Case decided() {
        return new Case(scheduler, ledger, messages, answers, orphans, pins, decisions - 1);
    }
}
