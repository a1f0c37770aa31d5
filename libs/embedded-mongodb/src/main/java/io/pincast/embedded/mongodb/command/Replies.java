package io.pincast.embedded.mongodb.command;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.List;

/** Answers in the form that drivers expect. */
public final class Replies {

    private static final int COMMAND_NOT_SUPPORTED = 115;
    private static final int UNKNOWN_ERROR = 8;

    private Replies() {}

    public static Document ok() {
        var reply = new Document();
        Utils.markOkay(reply);
        return reply;
    }

    public static Document cursor(String namespace, List<Document> firstBatch, long cursorId) {
        var cursor = new Document("id", cursorId).append("ns", namespace).append("firstBatch", firstBatch);
        var reply = new Document("cursor", cursor);
        Utils.markOkay(reply);
        return reply;
    }

    public static Document error(MongoServerException e) {
        var reply = new Document("ok", 0).append("errmsg", e.getMessageWithoutErrorCode());
        if (e instanceof MongoServerError error) {
            return reply.append("code", error.getCode()).append("codeName", error.getCodeName());
        }
        return reply.append("code", UNKNOWN_ERROR).append("codeName", "UnknownError");
    }

    /** What a real server does and this one does not is refused, never ignored. */
    public static MongoServerError refused(String what) {
        return new MongoServerError(
                COMMAND_NOT_SUPPORTED,
                "CommandNotSupported",
                what + " is not supported by the embedded MongoDB server: use a real MongoDB for it.");
    }
}
