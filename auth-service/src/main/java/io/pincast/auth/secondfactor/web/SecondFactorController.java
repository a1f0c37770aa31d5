package io.pincast.auth.secondfactor.web;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.person.PersonService;
import io.pincast.auth.secondfactor.SecondFactorService;
import io.pincast.auth.session.Reauthentication;
import io.pincast.auth.session.SessionService;
import io.pincast.auth.session.web.SessionClaim;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.permission.Needs;
import io.pincast.defaults.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/people/me/second-factor")
@Tag(name = "People", description = "What a person does about itself")
class SecondFactorController {
    private final SecondFactorService factors;
    private final PersonService people;
    private final SessionService sessions;
    private final Reauthentication reauthentication;

    SecondFactorController(
            SecondFactorService factors,
            PersonService people,
            SessionService sessions,
            Reauthentication reauthentication) {
        this.factors = factors;
        this.people = people;
        this.sessions = sessions;
        this.reauthentication = reauthentication;
    }

    @Needs(Needs.SIGNED_IN)
    @GetMapping
    @Operation(summary = "Show whether you have a second factor")
    @ApiResponse(responseCode = "200", description = "What is known of it; never its secret")
    SecondFactorResponse get(Caller caller) {
        return SecondFactorResponse.of(factors.find(caller.personId()));
    }

    @Needs(Needs.SIGNED_IN)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Begin to set up a second factor",
            description =
                    "Answers with the secret for an authenticator app. It is asked for once a code of it was shown."
                            + " Every call makes a new secret, so Idempotency-Key has no effect here.")
    @ApiResponse(responseCode = "201", description = "Begun")
    @ApiResponse(responseCode = "403", description = "You have no password and signed in too long ago (sign-in-again)")
    @ApiResponse(responseCode = "409", description = "You have one already (second-factor-set-up)")
    @ApiResponse(responseCode = "422", description = "The password is wrong (invalid-request)")
    EnrolmentResponse begin(Caller caller, @Valid @RequestBody EnrolRequest request) {
        reauthentication.require(caller.personId(), SessionClaim.required(), request.currentPassword());
        var person = people.find(caller.id()).orElseThrow(() -> ProblemException.notFound("person"));
        return EnrolmentResponse.of(factors.begin(person));
    }

    @Needs(Needs.SIGNED_IN)
    @PostMapping("/confirmations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Put the second factor in force",
            description = "By the first code of the app. Answers with recovery codes.")
    @ApiResponse(responseCode = "201", description = "In force")
    @ApiResponse(
            responseCode = "409",
            description = "None was begun (second-factor-not-set-up), or it is in force (second-factor-set-up)")
    @ApiResponse(responseCode = "422", description = "The code is wrong (invalid-request)")
    @ApiResponse(responseCode = "429", description = "Too many wrong codes (too-many-sign-ins)")
    RecoveryCodesResponse confirm(Caller caller, Actor actor, @Valid @RequestBody CodeRequest request) {
        caller.personId();
        var session = SessionClaim.required();
        var codes = new RecoveryCodesResponse(factors.confirm(actor, request.code()));
        sessions.markSecondFactor(session, true);
        return codes;
    }

    @Needs(Needs.SIGNED_IN)
    @PostMapping("/recovery-codes")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Get new recovery codes", description = "The old ones are worth nothing any more.")
    @ApiResponse(responseCode = "201", description = "The new ones")
    @ApiResponse(responseCode = "403", description = "You have no password and signed in too long ago (sign-in-again)")
    @ApiResponse(responseCode = "409", description = "You have no second factor (second-factor-not-set-up)")
    @ApiResponse(responseCode = "422", description = "The password or the code is wrong (invalid-request)")
    @ApiResponse(responseCode = "429", description = "Too many wrong codes (too-many-sign-ins)")
    RecoveryCodesResponse renew(Caller caller, Actor actor, @Valid @RequestBody CodeAndPasswordRequest request) {
        reauthentication.require(caller.personId(), SessionClaim.required(), request.currentPassword());
        return new RecoveryCodesResponse(factors.renewRecovery(actor, request.code()));
    }

    @Needs(Needs.SIGNED_IN)
    @PostMapping("/removals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Remove your second factor",
            description = "Ends your other sessions. Where a second factor is required, you can then do nothing but set"
                    + " one up again.")
    @ApiResponse(responseCode = "204", description = "Removed")
    @ApiResponse(responseCode = "403", description = "You have no password and signed in too long ago (sign-in-again)")
    @ApiResponse(responseCode = "409", description = "You have no second factor (second-factor-not-set-up)")
    @ApiResponse(responseCode = "422", description = "The password or the code is wrong (invalid-request)")
    @ApiResponse(responseCode = "429", description = "Too many wrong codes (too-many-sign-ins)")
    void remove(Caller caller, Actor actor, @Valid @RequestBody CodeAndPasswordRequest request) {
        var current = SessionClaim.required();
        reauthentication.require(caller.personId(), current, request.currentPassword());
        factors.remove(actor, request.code());
        sessions.markSecondFactor(current, false);
        sessions.endAll(actor, actor.id(), session -> !session.id().equals(current));
    }
}
