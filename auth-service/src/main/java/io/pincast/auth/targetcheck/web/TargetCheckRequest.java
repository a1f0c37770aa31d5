package io.pincast.auth.targetcheck.web;

import io.pincast.auth.targetcheck.Target;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

record TargetCheckRequest(
        @NotBlank(message = "is missing.") String workspaceId,

        @Valid @NotNull(message = "is missing.") @Size(max = 100, message = "has at most 100 entries.")
        List<TargetRequest> targets) {

    List<Target> toTargets() {
        return targets.stream()
                .map(target -> new Target(target.accountId(), target.boardId(), target.boardSectionId()))
                .toList();
    }

    record TargetRequest(
            @NotBlank(message = "is missing.") String accountId,
            @NotBlank(message = "is missing.") String boardId,
            @Nullable String boardSectionId) {}
}
