package io.pincast.auth.people.web;

import io.pincast.auth.person.Person;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "PersonDetails")
record PersonDetailsResponse(
        String id,
        String email,
        String name,
        @Schema(description = "Of the installation") boolean administrator,

        @Schema(description = "Whether signing in is refused")
        boolean disabled,

        @Schema(
                description =
                        "Whether the e-mail is known to be the person's: by a mailed link, a provider or an administrator")
        boolean emailProven) {

    static PersonDetailsResponse of(Person person) {
        return new PersonDetailsResponse(
                person.id(),
                person.email(),
                person.name(),
                person.administrator(),
                person.disabled(),
                person.emailProven());
    }
}
