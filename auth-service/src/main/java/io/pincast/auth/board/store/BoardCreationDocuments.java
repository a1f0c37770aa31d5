package io.pincast.auth.board.store;

import io.pincast.auth.board.Board;
import io.pincast.auth.board.BoardCreation;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.defaults.store.OnceInserts;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** A request to make a board, as a document. */
final class BoardCreationDocuments {
    static final String ID = "_id";
    static final String WORKSPACE_ID = OnceInserts.WORKSPACE;
    static final String ACCOUNT_ID = "accountId";
    static final String STARTED_AT = "startedAt";
    static final String BOARD = "board";

    private BoardCreationDocuments() {}

    static Document toDocument(BoardCreation creation) {
        return new Document(ID, creation.id())
                .append(WORKSPACE_ID, creation.workspaceId().value())
                .append(ACCOUNT_ID, creation.accountId())
                .append(STARTED_AT, Date.from(creation.startedAt()));
    }

    static Document toDocument(Board board) {
        return new Document(ID, board.id())
                .append("name", board.name())
                .append("description", board.description())
                .append("privacy", board.privacy())
                .append("pinCount", board.pinCount());
    }

    static BoardCreation toCreation(Document document) {
        return new BoardCreation(
                document.getString(ID),
                new WorkspaceId(document.getString(WORKSPACE_ID)),
                document.getString(ACCOUNT_ID),
                document.getDate(STARTED_AT).toInstant(),
                Optional.ofNullable(document.get(BOARD, Document.class)).map(BoardCreationDocuments::toBoard));
    }

    private static Board toBoard(Document document) {
        return new Board(
                document.getString(ID),
                document.getString("name"),
                document.getString("description"),
                document.getString("privacy"),
                document.getInteger("pinCount"));
    }
}
