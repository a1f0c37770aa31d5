package io.pincast.auth.member;

import io.pincast.auth.person.Person;
import io.pincast.auth.workspace.Membership;

/** Somebody who belongs to a team. */
public record Member(Person person, Membership membership) {}
