package io.pincast.auth.people;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.audit.AuditEntry;
import io.pincast.auth.audit.AuditTrail;
import io.pincast.auth.passwordreset.ResetLinks;
import io.pincast.auth.passwordreset.ResetLinks.IssuedReset;
import io.pincast.auth.person.Credentials;
import io.pincast.auth.person.Person;
import io.pincast.auth.person.PersonStore;
import io.pincast.auth.secondfactor.SecondFactorService;
import io.pincast.auth.session.SessionService;
import io.pincast.auth.succession.Succession;
import io.pincast.defaults.page.Page;
import io.pincast.defaults.page.PageRequest;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** What administrators do about people; and what a person does about its own name. */
@Service
public class PeopleService {
    private static final Duration LINK_LIFETIME = Duration.ofDays(1);
    private final PersonStore people;
    private final SessionService sessions;
    private final SecondFactorService factors;
    private final ResetLinks resets;
    private final Succession succession;
    private final AuditTrail audit;

    PeopleService(
            PersonStore people,
            SessionService sessions,
            SecondFactorService factors,
            ResetLinks resets,
            Succession succession,
            AuditTrail audit) {
        this.people = people;
        this.sessions = sessions;
        this.factors = factors;
        this.resets = resets;
        this.succession = succession;
        this.audit = audit;
    }

    /** Everybody by e-mail; only those whose e-mail begins so, where that is given. */
    public Page<Person> list(Optional<String> begins, PageRequest request) {
        var found =
                people.list(begins.map(Person::normalized), request.after().map(List::getFirst), request.limit() + 1);
        var shown = found.size() > request.limit() ? found.subList(0, request.limit()) : found;
        var next = found.size() > request.limit()
                ? PageRequest.cursor(shown.getLast().email())
                : null;
        return new Page<>(shown, next);
    }

    public Person get(String personId) {
        return people.find(personId).map(Credentials::person).orElseThrow(PeopleService::unknown);
    }

    public Person rename(Actor actor, String personId, String name) {
        var person = get(personId);
        people.rename(
                personId,
                name.strip(),
                entry(actor, "person.renamed", person).changed("name", person.name(), name.strip()));
        return get(personId);
    }

    /** Makes a person an administrator, or takes that from it; the last one stays. */
    public Person setAdministrator(Actor actor, String personId, boolean administrator) {
        var person = get(personId);
        if (person.administrator() == administrator) {
            return person;
        }
        var entry = entry(actor, administrator ? "administrator.appointed" : "administrator.dismissed", person);
        if (administrator) {
            if (person.disabled()) {
                throw new ProblemException(
                        ProblemKind.CONFLICT,
                        "person-disabled",
                        "The person is disabled",
                        "Who may not sign in administers nothing. Let the person in again first.");
            }
            people.appoint(personId, entry);
        } else {
            leave(personId, token -> people.dismiss(personId, token, entry));
        }
        return get(personId);
    }

    /** Says that the e-mail is the person's, so that a provider may be believed that signs somebody in with it; or that it is not known. */
    public void setEmailProven(Actor actor, String personId, boolean proven) {
        var person = get(personId);
        var entry = entry(actor, "person.email-proven", person).changed("emailProven", person.emailProven(), proven);
        people.setEmailProven(personId, proven, entry);
    }

    /** Lets a person in no more, and ends its sessions; or lets it in again. */
    public Person setDisabled(Actor actor, String personId, boolean disabled) {
        var person = get(personId);
        if (person.disabled() != disabled) {
            change(actor, person, disabled);
        }
        if (disabled) {
            sessions.endAll(actor, personId, session -> true);
        }
        return get(personId);
    }

    private void change(Actor actor, Person person, boolean disabled) {
        var id = person.id();
        var entry = entry(actor, disabled ? "person.disabled" : "person.enabled", person);
        if (!disabled) {
            people.enable(id, entry);
        } else if (person.administrator()) {
            leave(id, token -> people.disableAdministrator(id, token, entry.without("administrator", true)));
        } else {
            people.disable(id, entry);
        }
    }

    private void leave(String personId, Predicate<String> leave) {
        switch (succession.leave(people.administration(), personId, leave)) {
            case LEFT -> {}
            case IS_LAST ->
                throw new ProblemException(
                        ProblemKind.CONFLICT,
                        "last-administrator",
                        "The installation needs an administrator",
                        "This person is the only administrator. Make somebody else one first.");
            case CHANGED ->
                throw new ProblemException(
                        ProblemKind.CONFLICT,
                        "person-changed",
                        "The person was changed",
                        "Somebody else changed this person at the same moment. Read it again, then decide.");
        }
    }

    /** A link by which the person sets a new password, for an administrator to hand over. */
    public IssuedReset issueReset(Actor actor, String personId) {
        return resets.issue(actor, get(personId), LINK_LIFETIME);
    }

    /** For somebody who has lost the phone and the recovery codes. */
    public void removeSecondFactor(Actor actor, String personId) {
        var person = get(personId);
        if (!factors.removeUnasked(actor, person.id())) {
            throw ProblemException.notFound("second factor");
        }
        sessions.endAll(actor, personId, session -> true);
    }

    private AuditEntry entry(Actor actor, String action, Person person) {
        return audit.entry(actor, action, person.subject());
    }

    private static ProblemException unknown() {
        return new ProblemException(
                ProblemKind.NOT_FOUND,
                "not-found",
                "Not found",
                "There is no such person. GET /api/v1/people lists all.");
    }
}
