package io.pincast.auth.people.web;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.people.PeopleService;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.permission.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/people/me")
@Needs(Needs.SIGNED_IN)
@Tag(name = "People", description = "What a person does about itself")
class MeController {
    private final PeopleService people;

    MeController(PeopleService people) {
        this.people = people;
    }

    @GetMapping
    @Operation(summary = "Show who you are")
    @ApiResponse(responseCode = "200", description = "You")
    PersonDetailsResponse get(Caller caller) {
        return PersonDetailsResponse.of(people.get(caller.personId()));
    }

    @PatchMapping
    @Operation(summary = "Change your name")
    @ApiResponse(responseCode = "200", description = "You, as you are since")
    @ApiResponse(responseCode = "422", description = "The name is missing or too long (invalid-request)")
    PersonDetailsResponse change(Actor actor, @Valid @RequestBody ChangeMeRequest request) {
        return PersonDetailsResponse.of(people.rename(actor, actor.id(), request.name()));
    }
}
