package io.pincast.simulator.pin;

import io.pincast.simulator.board.BoardContents;
import io.pincast.simulator.section.Sections;
import io.pincast.simulator.state.Change;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells boards of their Pins. */
@Component
final class PinBoardContents implements BoardContents {
    private static final int THUMBNAILS = 4;
    private final Pins pins;
    private final Sections sections;

    PinBoardContents(Pins pins, Sections sections) {
        this.pins = pins;
        this.sections = sections;
    }

    @Override
    public Summary summary(String boardId) {
        var list = pins.listOfBoard(boardId);
        var newest = list.newest();
        var thumbnails = list.newestFirst().values().stream()
                .limit(THUMBNAILS)
                .map(pin -> PinImages.url(pin.media().face(), "150x150"))
                .toList();
        return newest == null
                ? new Summary(0, null, null, List.of())
                : new Summary(
                        list.count(),
                        newest.times().createdAt(),
                        PinImages.url(newest.media().face(), "400x300"),
                        thumbnails);
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
