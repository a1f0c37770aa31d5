package io.pincast.simulator.pin;

import io.pincast.simulator.board.BoardContents;
import io.pincast.simulator.section.Sections;
import io.pincast.simulator.settings.SettingsStore;
import io.pincast.simulator.state.Change;
import io.pincast.simulator.time.SimulatorClock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells boards of their Pins. */
@Component
final class PinBoardContents implements BoardContents {
    private static final int THUMBNAILS = 4;
    private final Pins pins;
    private final Sections sections;
    private final SettingsStore settings;
    private final SimulatorClock clock;

    PinBoardContents(Pins pins, Sections sections, SettingsStore settings, SimulatorClock clock) {
        this.pins = pins;
        this.sections = sections;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Summary summary(String boardId) {
        var list = pins.listOfBoard(boardId);
        if (!settings.get().pins().countsLate()) {
            return summary(
                    list.newestFirst().values().stream().limit(THUMBNAILS).toList(), list.count());
        }
        var now = clock.instant();
        var listed = list.newestFirst().values().stream()
                .filter(pin -> !pin.times().listedAt().isAfter(now))
                .toList();
        return summary(listed.stream().limit(THUMBNAILS).toList(), listed.size());
    }

    private static Summary summary(List<Pin> newestFirst, int count) {
        if (newestFirst.isEmpty()) {
            return new Summary(0, null, null, List.of());
        }
        var newest = newestFirst.getFirst();
        return new Summary(
                count,
                newest.times().createdAt(),
                PinImages.url(newest.media().face(), "400x300"),
                newestFirst.stream()
                        .map(pin -> PinImages.url(pin.media().face(), "150x150"))
                        .toList());
    }

    @Override
    public List<Change> removingAllOf(String boardId) {
        var changes = new ArrayList<Change>();
        pins.ofBoard(boardId).values().forEach(pin -> changes.add(pins.removing(pin)));
        sections.of(boardId).values().forEach(section -> changes.add(sections.removing(section.id())));
        return changes;
    }

    @Override
    public List<Change> removingAllOf(String boardId, String sectionId) {
        return pins.ofBoard(boardId).values().stream()
                .filter(pin -> sectionId.equals(pin.place().sectionId()))
                .map(pins::removing)
                .toList();
    }
}
