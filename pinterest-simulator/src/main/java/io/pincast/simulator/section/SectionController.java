package io.pincast.simulator.section;

import io.pincast.simulator.board.BoardRights;
import io.pincast.simulator.exchange.Caller;
import io.pincast.simulator.exchange.Exchange;
import io.pincast.simulator.input.Body;
import io.pincast.simulator.input.Parameters;
import io.pincast.simulator.paging.Page;
import io.pincast.simulator.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /boards/{board_id}/sections}. */
@RestController
@RequestMapping("/{environment:production|sandbox}/v5/boards/{boardId}/sections")
class SectionController {
    private final Sections sections;
    private final BoardRights rights;
    private final SectionChanges changes;

    SectionController(Sections sections, BoardRights rights, SectionChanges changes) {
        this.sections = sections;
        this.rights = rights;
        this.changes = changes;
    }

    /** {@code BoardSection}. */
    record SectionAnswer(String id, String name) {
        static SectionAnswer of(Section section) {
            return new SectionAnswer(section.id(), section.name());
        }
    }

    @GetMapping
    Page<SectionAnswer> list(
            Caller caller,
            @PathVariable String boardId,
            @RequestParam(required = false) @Nullable String bookmark,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize) {
        var board = rights.readable(caller, Parameters.id("board_id", boardId));
        return PageRequest.of(bookmark, pageSize)
                .page(sections.of(board.id()), section -> true)
                .map(SectionAnswer::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SectionAnswer create(Exchange exchange, @PathVariable String boardId, @RequestBody JsonNode body) {
        var board = rights.writable(exchange.caller(), Parameters.id("board_id", boardId));
        var section = changes.create(board, name(body));
        exchange.did("section created", section.id());
        return SectionAnswer.of(section);
    }

    @PatchMapping("/{sectionId}")
    SectionAnswer update(
            Exchange exchange,
            @PathVariable String boardId,
            @PathVariable String sectionId,
            @RequestBody JsonNode body) {
        var section = writable(exchange, boardId, sectionId);
        var changed = changes.rename(section, name(body));
        exchange.did("section changed", sectionId);
        return SectionAnswer.of(changed);
    }

    @DeleteMapping("/{sectionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Exchange exchange, @PathVariable String boardId, @PathVariable String sectionId) {
        changes.delete(writable(exchange, boardId, sectionId));
        exchange.did("section deleted", sectionId);
    }

    private Section writable(Exchange exchange, String boardId, String sectionId) {
        var board = rights.writable(exchange.caller(), Parameters.id("board_id", boardId));
        return sections.get(board, Parameters.id("section_id", sectionId));
    }

    private static String name(JsonNode json) {
        var body = Body.of(json);
        body.requiredText("name");
        return body.text("name", SectionChanges.LONGEST_NAME)
                .filter(name -> !name.isEmpty())
                .orElseThrow(() -> Body.invalid("name", "is too short: minLength=1"));
    }
}
