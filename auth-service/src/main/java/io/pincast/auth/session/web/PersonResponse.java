package io.pincast.auth.session.web;

import io.pincast.auth.person.Person;
import io.swagger.v3.oas.annotations.media.Schema;

/** Who is signed in. */
public record PersonResponse(
        String id,
        String email,
        String name,
        @Schema(description = "Of the installation") boolean administrator) {

    public static PersonResponse of(Person person) {
        return new PersonResponse(person.id(), person.email(), person.name(), person.administrator());
    }
}
