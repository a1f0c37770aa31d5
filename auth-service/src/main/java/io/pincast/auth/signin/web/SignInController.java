package io.pincast.auth.signin.web;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.signin.SignIn;
import io.pincast.auth.signin.SignInResult.CodeNeeded;
import io.pincast.auth.signin.SignInResult.Done;
import io.pincast.defaults.permission.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/sessions")
@Tag(name = "Sessions", description = "Signing in and out")
class SignInController {
    private final SignIn signIn;
    private final SignInAnswers answers;

    SignInController(SignIn signIn, SignInAnswers answers) {
        this.signIn = signIn;
        this.answers = answers;
    }

    @Needs(Needs.EVERYBODY)
    @PostMapping
    @SecurityRequirements
    @Operation(
            summary = "Sign in",
            description = "Every call makes a new session: the token is not kept, so no answer can be repeated"
                    + " and Idempotency-Key has no effect here. Programs take the token; browsers ask for COOKIE and get none"
                    + " that a script can read.")
    @ApiResponse(
            responseCode = "201",
            description = "Signed in",
            content = @Content(schema = @Schema(implementation = CreatedSessionResponse.class)))
    @ApiResponse(
            responseCode = "202",
            description = "The password is right; a code of the second factor must follow",
            content = @Content(schema = @Schema(implementation = ChallengeResponse.class)))
    @ApiResponse(responseCode = "401", description = "E-mail or password is wrong (sign-in-refused)")
    @ApiResponse(responseCode = "422", description = "A field is missing (invalid-request)")
    @ApiResponse(
            responseCode = "429",
            description = "Too many wrong tries; Retry-After says when to come again (too-many-sign-ins)")
    ResponseEntity<?> signIn(Actor actor, @Valid @RequestBody CreateSessionRequest request) {
        return switch (signIn.withPassword(request.email(), request.password(), actor.origin())) {
            case Done(var signedIn) -> answers.created(signedIn, request.delivery());
            case CodeNeeded needed -> ResponseEntity.accepted().body(ChallengeResponse.of(needed));
        };
    }

    @Needs(Needs.EVERYBODY)
    @PostMapping("/second-factor")
    @SecurityRequirements
    @Operation(
            summary = "Sign in: the second step",
            description = "With a code of your authenticator app, or a recovery code. Each code is good once.")
    @ApiResponse(responseCode = "201", description = "Signed in")
    @ApiResponse(
            responseCode = "401",
            description = "The code is wrong (code-refused), or it took too long (challenge-unknown)")
    @ApiResponse(responseCode = "422", description = "A field is missing (invalid-request)")
    @ApiResponse(
            responseCode = "429",
            description = "Too many wrong codes; Retry-After says when to come again (too-many-sign-ins)")
    ResponseEntity<CreatedSessionResponse> secondStep(Actor actor, @Valid @RequestBody SecondStepRequest request) {
        var signedIn = signIn.withCode(request.challenge(), request.code(), actor.origin());
        return answers.created(signedIn, request.delivery());
    }
}
