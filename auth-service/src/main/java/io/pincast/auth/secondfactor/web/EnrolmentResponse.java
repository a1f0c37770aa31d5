package io.pincast.auth.secondfactor.web;

import io.pincast.auth.secondfactor.Enrolment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;

@Schema(name = "SecondFactorEnrolment")
record EnrolmentResponse(
        @Schema(description = "To type into an authenticator app. It is told this once.")
        String secret,

        @Schema(description = "The same, to show as a QR code")
        URI address) {

    static EnrolmentResponse of(Enrolment enrolment) {
        return new EnrolmentResponse(enrolment.secret(), enrolment.address());
    }

    @Override
    public String toString() {
        return "EnrolmentResponse[hidden]";
    }
}
