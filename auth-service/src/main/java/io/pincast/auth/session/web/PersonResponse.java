package io.pincast.auth.session.web;

import io.pincast.auth.person.Person;

record PersonResponse(String id, String email, String name) {

    static PersonResponse of(Person person) {
        return new PersonResponse(person.id(), person.email(), person.name());
    }
}
