package io.pincast.auth.people.web;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.people.PeopleService;
import io.pincast.defaults.page.Page;
import io.pincast.defaults.page.PageRequest;
import io.pincast.defaults.permission.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/people")
@Needs(Needs.INSTALLATION)
@Tag(name = "Installation", description = "For its administrators: settings, people and workspaces of all teams")
class PeopleController {
    private final PeopleService people;

    PeopleController(PeopleService people) {
        this.people = people;
    }

    @GetMapping
    @Operation(summary = "List the people")
    @ApiResponse(responseCode = "200", description = "Everybody, by e-mail")
    Page<PersonDetailsResponse> list(
            @Parameter(description = "What the e-mail begins with") @RequestParam @Nullable String email,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        var page = people.list(Optional.ofNullable(email), PageRequest.of(limit, cursor));
        return new Page<>(page.items().stream().map(PersonDetailsResponse::of).toList(), page.nextCursor());
    }

    @GetMapping("/{personId}")
    @Operation(summary = "Show a person")
    @ApiResponse(responseCode = "200", description = "The person")
    @ApiResponse(responseCode = "404", description = "There is no such person (not-found)")
    PersonDetailsResponse get(@PathVariable String personId) {
        return PersonDetailsResponse.of(people.get(personId));
    }

    @PatchMapping("/{personId}")
    @Operation(
            summary = "Change a person",
            description = "What is absent stays as it is. Disabling ends the person's sessions within 5 seconds.")
    @ApiResponse(responseCode = "200", description = "The person as it is since")
    @ApiResponse(responseCode = "404", description = "There is no such person (not-found)")
    @ApiResponse(
            responseCode = "409",
            description =
                    "It is the only administrator (last-administrator), is disabled and so cannot be one (person-disabled), or was"
                            + " changed at the same moment (person-changed)")
    @ApiResponse(responseCode = "422", description = "A field is wrong (invalid-request)")
    PersonDetailsResponse change(
            Actor actor, @PathVariable String personId, @Valid @RequestBody ChangePersonRequest request) {
        if (request.name() != null) {
            people.rename(actor, personId, request.name());
        }
        if (request.emailProven() != null) {
            people.setEmailProven(actor, personId, request.emailProven());
        }
        if (request.administrator() != null) {
            people.setAdministrator(actor, personId, request.administrator());
        }
        if (request.disabled() != null) {
            people.setDisabled(actor, personId, request.disabled());
        }
        return PersonDetailsResponse.of(people.get(personId));
    }

    @PostMapping("/{personId}/password-resets")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Make a link by which a person sets a new password",
            description =
                    "For you to hand over. Every call makes a new one and ends the one before, so Idempotency-Key has no"
                            + " effect here.")
    @ApiResponse(responseCode = "201", description = "The link; it works for a day")
    @ApiResponse(responseCode = "404", description = "There is no such person (not-found)")
    IssuedResetResponse issueReset(Actor actor, @PathVariable String personId) {
        return IssuedResetResponse.of(people.issueReset(actor, personId));
    }

    @DeleteMapping("/{personId}/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Remove a person's second factor",
            description =
                    "For somebody who has lost the phone and the recovery codes; make sure that it is really that person."
                            + " Ends its sessions.")
    @ApiResponse(responseCode = "204", description = "Removed")
    @ApiResponse(responseCode = "404", description = "There is no such person, or it has none (not-found)")
    void removeSecondFactor(Actor actor, @PathVariable String personId) {
        people.removeSecondFactor(actor, personId);
    }
}
