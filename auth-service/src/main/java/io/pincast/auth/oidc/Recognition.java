package io.pincast.auth.oidc;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.audit.AuditTrail;
import io.pincast.auth.audit.Origin;
import io.pincast.auth.oidc.OidcProperties.LinkByEmail;
import io.pincast.auth.person.Credentials;
import io.pincast.auth.person.NewPeople;
import io.pincast.auth.person.Person;
import io.pincast.auth.person.PersonStore;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds out which person somebody is whom a provider vouches for, or makes one of it. */
@Component
class Recognition {
    private final OidcProperties properties;
    private final LinkStore links;
    private final PersonStore people;
    private final NewPeople newPeople;
    private final GroupMemberships groups;
    private final AuditTrail audit;

    Recognition(
            OidcProperties properties,
            LinkStore links,
            PersonStore people,
            NewPeople newPeople,
            GroupMemberships groups,
            AuditTrail audit) {
        this.properties = properties;
        this.links = links;
        this.people = people;
        this.newPeople = newPeople;
        this.groups = groups;
        this.audit = audit;
    }

    Person recognize(String name, ExternalIdentity identity, Origin origin) {
        var provider = Optional.ofNullable(properties.providers().get(name)).orElseThrow(OidcProblems::noSuchProvider);
        var person = links.find(identity.issuer(), identity.subject())
                .map(id -> known(id, provider, identity, origin))
                .orElseGet(() -> unknown(name, provider, identity, origin));
        if (person.disabled()) {
            throw OidcProblems.disabled();
        }
        groups.apply(name, provider, person, identity.groups());
        return person;
    }

    /** A crash may have come between tying an identity to a new person and making that person. */
    private Person known(String personId, OidcProperties.Provider provider, ExternalIdentity identity, Origin origin) {
        return people.find(personId)
                .map(Credentials::person)
                .orElseGet(() -> make(personId, email(provider, identity), identity, origin));
    }

    private Person unknown(String name, OidcProperties.Provider provider, ExternalIdentity identity, Origin origin) {
        var email = email(provider, identity);
        var same = people.findByEmail(email).map(Credentials::person);
        if (same.isPresent()) {
            if (!mayLink(provider, identity, same.get())) {
                throw OidcProblems.emailTaken();
            }
            link(name, identity, same.get(), origin);
            return same.get();
        }
        if (!provider.createPeople()) {
            throw OidcProblems.notInvited();
        }
        var fresh = newPeople.prepareWithoutPassword(email, identity.name()).person();
        var id = link(name, identity, fresh, origin);
        return people.find(id).map(Credentials::person).orElseGet(() -> make(id, email, identity, origin));
    }

    /** Only by what both sides know: the provider that the e-mail is verified, and we that whoever is here has it. */
    private static boolean mayLink(OidcProperties.Provider provider, ExternalIdentity identity, Person person) {
        return provider.linkByEmail() == LinkByEmail.VERIFIED
                && Boolean.TRUE.equals(identity.emailVerified())
                && person.emailProven();
    }

    private String link(String name, ExternalIdentity identity, Person person, Origin origin) {
        var entry = audit.entry(Actor.person(person.id(), origin), "identity.linked", person.subject())
                .with("provider", name)
                .with("issuer", identity.issuer());
        return links.link(identity.issuer(), identity.subject(), person.id(), entry);
    }

    private Person make(String personId, String email, ExternalIdentity identity, Origin origin) {
        var prepared = newPeople.prepareWithoutPassword(email, identity.name()).person();
        var person = new Person(
                personId,
                prepared.email(),
                prepared.name(),
                false,
                false,
                Boolean.TRUE.equals(identity.emailVerified()),
                0);
        if (!newPeople.add(Actor.person(personId, origin), new Credentials(person, null))) {
            throw OidcProblems.emailTaken();
        }
        return person;
    }

    /** Without a verified one, anybody could be anybody: who may choose an e-mail there would choose another's. */
    private static String email(OidcProperties.Provider provider, ExternalIdentity identity) {
        return Optional.ofNullable(identity.email())
                .filter(email -> Optional.ofNullable(identity.emailVerified()).orElse(provider.trustEmail()))
                .map(Person::normalized)
                .orElseThrow(OidcProblems::emailMissing);
    }
}
