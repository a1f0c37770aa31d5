package io.pincast.auth.passwordreset.web;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.passwordreset.PasswordResetService;
import io.pincast.auth.passwordreset.ResetByMail;
import io.pincast.defaults.permission.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/password-resets")
@Needs(Needs.EVERYBODY)
@Tag(name = "Sessions", description = "Signing in and out")
class PasswordResetController {
    private final PasswordResetService resets;
    private final ResetByMail mails;

    PasswordResetController(PasswordResetService resets, ResetByMail mails) {
        this.resets = resets;
        this.mails = mails;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @SecurityRequirements
    @Operation(
            summary = "Ask for a link to set a new password",
            description =
                    "It is mailed if somebody has this e-mail; the answer is the same if nobody has. Idempotency-Key has"
                            + " no effect here: asking again within five minutes sends nothing more.")
    @ApiResponse(responseCode = "202", description = "Noted")
    @ApiResponse(
            responseCode = "409",
            description = "This installation sends no mail: ask an administrator (mail-not-set-up)")
    @ApiResponse(responseCode = "422", description = "The e-mail is missing (invalid-request)")
    void request(@Valid @RequestBody RequestResetRequest request) {
        mails.request(request.email());
    }

    @PostMapping("/completions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SecurityRequirements
    @Operation(
            summary = "Set a new password by a link",
            description = "Ends all your sessions. A second factor stays, and is asked for when you sign in.")
    @ApiResponse(responseCode = "204", description = "Set: sign in with it")
    @ApiResponse(responseCode = "410", description = "The link does not work, or no more (password-reset-unusable)")
    @ApiResponse(responseCode = "422", description = "The new password does not do (invalid-request)")
    void complete(Actor actor, @Valid @RequestBody CompleteResetRequest request) {
        resets.complete(actor.origin(), request.token(), request.newPassword());
    }
}
