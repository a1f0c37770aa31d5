package io.pincast.auth.board.web;

import io.pincast.auth.board.NewBoard;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record CreateBoardRequest(
        @NotBlank(message = "is missing.") @Size(max = 180, message = "has at most 180 characters.")
        String name,

        @Size(max = 500, message = "has at most 500 characters.") @Nullable
        String description,

        @Schema(description = "PUBLIC unless told") NewBoard.@Nullable Privacy privacy) {

    NewBoard toNewBoard() {
        return new NewBoard(name.strip(), description, privacy == null ? NewBoard.Privacy.PUBLIC : privacy);
    }
}
