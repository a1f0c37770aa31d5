package io.pincast.auth.secondfactor.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(name = "RecoveryCodes")
record RecoveryCodesResponse(
        @Schema(description = "Each is good once, in place of the app's code. They are told this once: keep them safe.")
        List<String> recoveryCodes) {

    RecoveryCodesResponse {
        recoveryCodes = List.copyOf(recoveryCodes);
    }

    @Override
    public String toString() {
        return "RecoveryCodesResponse[hidden]";
    }
}
