package io.pincast.scheduler.planning.web;

import io.pincast.scheduler.draft.Target;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A board, or a section of it, to publish to. */
@Schema(name = "TargetRequest")
record TargetRequest(
        @NotBlank(message = "is missing: name the account, by its id in Pincast.")
        @Size(max = 64, message = "is no id of an account.")
        String accountId,

        @NotBlank(message = "is missing: name the board, by its id at Pinterest.")
        @Size(max = 64, message = "is no id of a board.")
        String boardId,

        @Size(max = 64, message = "is no id of a section.") @Nullable
        String boardSectionId) {

    Target toTarget() {
        return new Target(
                accountId, boardId, boardSectionId == null || boardSectionId.isBlank() ? null : boardSectionId);
    }
}
