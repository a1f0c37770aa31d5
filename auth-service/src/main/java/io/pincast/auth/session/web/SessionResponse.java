package io.pincast.auth.session.web;

import io.pincast.auth.person.Person;
import io.pincast.auth.session.Session;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

record SessionResponse(
        String id,
        Instant createdAt,
        Instant expiresAt,

        @Schema(description = "Whether a second factor was shown")
        boolean secondFactor,

        PersonResponse person) {

    static SessionResponse of(Session session, Person person) {
        return new SessionResponse(
                session.id(),
                session.createdAt(),
                session.expiresAt(),
                session.secondFactor(),
                PersonResponse.of(person));
    }
}
