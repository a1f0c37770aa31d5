package io.pincast.auth.secondfactor.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record EnrolRequest(
        @Schema(description = "Needed of whoever has one") @Nullable
        String currentPassword) {

    @Override
    public String toString() {
        return "EnrolRequest[hidden]";
    }
}
