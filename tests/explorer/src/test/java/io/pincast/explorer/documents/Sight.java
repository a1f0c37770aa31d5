package io.pincast.explorer.documents;

import io.pincast.explorer.protocol.Contents;
import io.pincast.explorer.protocol.Ticks;
import io.pincast.publisher.publication.BoardReading.SeenPin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a reading of the board showed. Pins are bits: two of the first publication's requests, two of the second's.
 *
 * @param begun how many ticks after the quiet instant it began; 0 if not after
 * @param seen the Pins on the board
 * @param edited those with the edited words
 * @param tooOld those that are older than the round can be
 * @param tooNew those that are younger than anything that could come of the last request
 * @param others those that another publication's ledger has
 */
public record Sight(boolean whole, int begun, int seen, int edited, int tooOld, int tooNew, int others) {
    private static final int PINS = 4;

    long key() {
        return (whole ? 1L : 0L)
                | (long) begun << 1
                | (long) seen << 5
                | (long) edited << 9
                | (long) tooOld << 13
                | (long) tooNew << 17
                | (long) others << 21;
    }

    /** The same where not every page was read. */
    public Sight brokenOff() {
        return new Sight(false, begun, seen, edited, tooOld, tooNew, others);
    }

    /** A number of its own, of at most 25 bits. */
    public long order() {
        return key();
    }

    List<SeenPin> pins() {
        return numbers(seen).mapToObj(this::pin).toList();
    }

    private SeenPin pin(int number) {
        return Contents.seen(name(number), has(edited, number) ? 1 : 0, createdAt(number));
    }

    /** Whatever round it may be of was prepared long ago. */
    private Instant createdAt(int number) {
        if (has(tooOld, number)) {
            return Ticks.LONG_AGO.minus(Duration.ofDays(1000));
        }
        return has(tooNew, number) ? Ticks.FAR_OFF : Ticks.LONG_AGO;
    }

    Set<String> ofOthers() {
        return numbers(others).mapToObj(Sight::name).collect(Collectors.toSet());
    }

    public static int bit(PinName pin) {
        return 1 << (pin.publication() * 2 + pin.number());
    }

    private static String name(int number) {
        return new PinName(number / 2, number % 2).toString();
    }

    private static IntStream numbers(int set) {
        return IntStream.range(0, PINS).filter(number -> has(set, number));
    }

    private static boolean has(int set, int number) {
        return (set & 1 << number) != 0;
    }
}
