package io.pincast.auth.invitation;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.audit.AuditTrail;
import io.pincast.auth.audit.Origin;
import io.pincast.auth.member.MemberService;
import io.pincast.auth.member.Rank;
import io.pincast.auth.person.NewPeople;
import io.pincast.auth.person.Person;
import io.pincast.auth.person.PersonService;
import io.pincast.auth.secret.Secrets;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Joins whoever comes with an invitation to its team. The invitation is used up first, so that no two join by one; a sweep finishes what
 * a crash left between the steps.
 */
@Service
public class Acceptance {
    private final InvitationStore invitations;
    private final MemberService members;
    private final PersonService people;
    private final NewPeople newPeople;
    private final AuditTrail audit;
    private final Clock clock;

    Acceptance(
            InvitationStore invitations,
            MemberService members,
            PersonService people,
            NewPeople newPeople,
            AuditTrail audit,
            Clock clock) {
        this.invitations = invitations;
        this.members = members;
        this.people = people;
        this.newPeople = newPeople;
        this.audit = audit;
        this.clock = clock;
    }

    /** What somebody with the link may know before it decides. */
    public Invitation look(String token) {
        return usable(token);
    }

    /** Joins a person who is signed in. */
    public Invitation accept(Actor actor, String token) {
        var invitation = usable(token);
        var person = people.find(actor.id()).orElseThrow(InvitationProblems::unusable);
        if (!invitation.isFor(person.email())) {
            throw InvitationProblems.forSomebodyElse();
        }
        if (members.find(invitation.workspaceId(), person.id()).isPresent()) {
            throw InvitationProblems.isMember();
        }
        take(actor, invitation, person);
        join(invitation, person);
        return invitation;
    }

    /** Makes a person of somebody new, and joins it. */
    public Person register(Origin origin, String token, Optional<String> email, String name, String password) {
        var invitation = usable(token);
        var address = email.map(Person::normalized).or(() -> Optional.ofNullable(invitation.email()));
        if (!address.map(invitation::isFor).orElse(false)) {
            throw InvitationProblems.forSomebodyElse();
        }
        var candidate = newPeople.prepare(address.get(), name, password);
        var person = candidate.person();
        var actor = Actor.person(person.id(), origin);
        if (newPeople.isTaken(person.email())) {
            throw InvitationProblems.emailTaken();
        }
        take(actor, invitation, person);
        if (!newPeople.add(actor, candidate)) {
            invitations.reopen(invitation.id(), person.id());
            throw InvitationProblems.emailTaken();
        }
        join(invitation, person);
        return person;
    }

    private Invitation usable(String token) {
        var now = clock.instant();
        return invitations
                .findByTokenHash(Secrets.hash(token))
                .filter(invitation -> invitation.isOpen(now))
                .filter(this::isStillMeant)
                .orElseThrow(InvitationProblems::unusable);
    }

    /** Who left, or stands lower now, gives nothing any more by a link of earlier days. */
    private boolean isStillMeant(Invitation invitation) {
        return members.find(invitation.workspaceId(), invitation.invitedBy())
                .filter(inviter -> !inviter.person().disabled())
                .filter(inviter -> Rank.mayGive(inviter.membership().role(), invitation.role()))
                .isPresent();
    }

    private void take(Actor actor, Invitation invitation, Person person) {
        var entry = audit.entry(actor, "invitation.accepted", invitation.subject())
                .in(invitation.workspaceId())
                .with("personId", person.id());
        if (!invitations.accept(invitation.id(), person.id(), clock.instant(), entry)) {
            throw InvitationProblems.unusable();
        }
    }

    private void join(Invitation invitation, Person person) {
        var by = Actor.person(invitation.invitedBy(), Origin.INSIDE);
        members.add(by, invitation.workspaceId(), person, invitation.role(), null);
        invitations.markJoined(invitation.id());
    }

    /** Goes on where a crash came between: whoever is there joins; for whoever is not, the link works again. */
    void finish(Invitation invitation) {
        var personId = String.valueOf(invitation.acceptedBy());
        people.find(personId)
                .ifPresentOrElse(
                        person -> join(invitation, person), () -> invitations.reopen(invitation.id(), personId));
    }
}
