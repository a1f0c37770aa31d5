package io.pincast.auth.secondfactor.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record CodeRequest(
        @NotBlank(message = "is missing.") @Size(max = 100, message = "has at most 100 characters.")
        String code) {

    @Override
    public String toString() {
        return "CodeRequest[hidden]";
    }
}
