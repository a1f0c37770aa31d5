package io.pincast.auth.setupguide.web;

import io.pincast.auth.setupguide.SetupGuide;
import io.pincast.auth.setupguide.Sight;
import io.pincast.auth.setupguide.Step;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(name = "SetupGuide")
record SetupGuideResponse(List<SetupStep> steps) {

    static SetupGuideResponse of(List<SetupGuide.Seen> seen) {
        return new SetupGuideResponse(seen.stream().map(SetupStep::of).toList());
    }

    /** One thing to do. */
    @Schema(name = "SetupStep")
    record SetupStep(
            @Schema(description = "Stable") String id,
            String title,
            @Schema(description = "Markdown") String text,
            @Schema(description = "Texts to copy") List<Step.Copy> copies,

            @Schema(description = "What to show in the video, one thing after the other; of the demo alone")
            List<String> script,

            Sight.State state,

            @Schema(description = "What Pincast sees of it") String detail) {

        private static SetupStep of(SetupGuide.Seen seen) {
            var step = seen.step();
            return new SetupStep(
                    step.id(),
                    step.title(),
                    step.text(),
                    step.copies(),
                    step.script(),
                    seen.sight().state(),
                    seen.sight().detail());
        }
    }
}
