package io.pincast.auth.secondfactor.web;

import io.pincast.auth.secondfactor.SecondFactor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Schema(name = "SecondFactor")
record SecondFactorResponse(
        boolean active,
        @Nullable Instant since,

        @Schema(description = "How many recovery codes are left")
        int recoveryCodesLeft) {

    static SecondFactorResponse of(Optional<SecondFactor> factor) {
        return factor.map(known -> new SecondFactorResponse(
                        true, known.createdAt(), known.recoveryHashes().size()))
                .orElseGet(() -> new SecondFactorResponse(false, null, 0));
    }
}
