package io.pincast.pinterest.client.boards;

import io.pincast.pinterest.client.body.Query;
import io.pincast.pinterest.client.call.Listing;
import io.pincast.pinterest.client.call.Page;
import io.pincast.pinterest.client.http.ApiCalls;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Boards and board sections of one account. Every method throws {@code PinterestApiException} when it fails. */
public final class Boards {
    private static final TypeReference<Page<Board>> BOARDS = new TypeReference<>() {};
    private static final TypeReference<Page<BoardSection>> SECTIONS = new TypeReference<>() {};

    private final ApiCalls calls;

    public Boards(ApiCalls calls) {
        this.calls = calls;
    }

    /** Own boards, and group boards that the account works on. Secret ones only with {@code boards:read_secret}. */
    public Listing<Board> list() {
        return list(null);
    }

    public Listing<Board> list(@Nullable PrivacyFilter privacy) {
        return calls.list("boards/list", "/boards", () -> new Query().add("privacy", privacy), BOARDS);
    }

    /** A board that is not there is a 404 with code 40. */
    public Board get(String boardId) {
        return calls.get("boards/get", board(boardId), new Query(), Board.class);
    }

    public Board create(CreateBoardRequest request) {
        return calls.post("boards/create", "/boards", request, Board.class);
    }

    public Board update(String boardId, UpdateBoardRequest request) {
        return calls.patch("boards/update", board(boardId), request, Board.class);
    }

    /** Deletes the board with all its Pins. */
    public void delete(String boardId) {
        calls.delete("boards/delete", board(boardId));
    }

    public Listing<BoardSection> sections(String boardId) {
        return calls.list("board_sections/list", sectionsOf(boardId), Query::new, SECTIONS);
    }

    /** Makes a section, named with 1 to 180 characters. A 409 means that the board is busy: try later. */
    public BoardSection createSection(String boardId, String name) {
        return calls.post("board_sections/create", sectionsOf(boardId), new SectionName(name), BoardSection.class);
    }

    public BoardSection renameSection(String boardId, String sectionId, String name) {
        return calls.patch(
                "board_sections/update", section(boardId, sectionId), new SectionName(name), BoardSection.class);
    }

    /** Deletes the section with all its Pins. */
    public void deleteSection(String boardId, String sectionId) {
        calls.delete("board_sections/delete", section(boardId, sectionId));
    }

    private static String board(String boardId) {
        return "/boards/" + Query.segment(boardId);
    }

    private static String sectionsOf(String boardId) {
        return board(boardId) + "/sections";
    }

    private static String section(String boardId, String sectionId) {
        return sectionsOf(boardId) + "/" + Query.segment(sectionId);
    }

    private record SectionName(String name) {}
}
