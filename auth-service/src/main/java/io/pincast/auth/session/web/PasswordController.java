package io.pincast.auth.session.web;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.session.PasswordChange;
import io.pincast.defaults.permission.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/people/me/password")
@Tag(name = "People", description = "What a person does about itself")
class PasswordController {
    private final PasswordChange passwords;

    PasswordController(PasswordChange passwords) {
        this.passwords = passwords;
    }

    @Needs(Needs.SIGNED_IN)
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Change your password",
            description =
                    "Ends your other sessions. The first change removes the file with the first administrator's sign-in.")
    @ApiResponse(responseCode = "204", description = "Changed")
    @ApiResponse(responseCode = "404", description = "The token is not a session's (not-found)")
    @ApiResponse(
            responseCode = "422",
            description = "The current password is wrong, or the new one does not do (invalid-request)")
    @ApiResponse(
            responseCode = "429",
            description = "Too many wrong tries; Retry-After says when to come again (too-many-sign-ins)")
    void change(Actor actor, @Valid @RequestBody ChangePasswordRequest request) {
        passwords.change(actor, SessionClaim.required(), request.currentPassword(), request.newPassword());
    }
}
