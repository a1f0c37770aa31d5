package io.pincast.auth.person;

import io.pincast.auth.audit.ActorNames;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the audit log who is who. */
@Component
class PersonNames implements ActorNames {
    private final PersonStore people;

    PersonNames(PersonStore people) {
        this.people = people;
    }

    @Override
    public Map<String, String> emails(Collection<String> ids) {
        return people.findAll(ids).stream().collect(Collectors.toMap(Person::id, Person::email));
    }
}
