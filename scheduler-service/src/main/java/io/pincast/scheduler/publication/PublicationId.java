package io.pincast.scheduler.publication;

import io.pincast.scheduler.draft.PostId;
import io.pincast.scheduler.draft.Target;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names a publication. It derives from post and target, so that writing a post's publications twice writes the same ones. */
public record PublicationId(String value) {

    public static PublicationId of(PostId post, Target target) {
        var section = target.boardSectionId() == null ? "" : target.boardSectionId();
        var name = String.join("\n", post.value(), target.accountId(), target.boardId(), section);
        return new PublicationId(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
