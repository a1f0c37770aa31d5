package io.pincast.auth.secondfactor;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.audit.AuditTrail;
import io.pincast.auth.audit.Origin;
import io.pincast.auth.audit.Subject;
import io.pincast.auth.person.Person;
import io.pincast.auth.person.SignInGuard;
import io.pincast.auth.vault.Vault;
import io.pincast.auth.vault.VaultException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Sets second factors up, asks for their codes, and removes them. */
@Service
public class SecondFactorService {
    private static final Logger log = LoggerFactory.getLogger(SecondFactorService.class);
    private static final int SECRET_BYTES = 20;
    private final SecureRandom random = new SecureRandom();
    private final SecondFactorStore factors;
    private final RecoveryCodes recovery;
    private final SignInGuard guard;
    private final Vault vault;
    private final AuditTrail audit;
    private final Clock clock;

    SecondFactorService(
            SecondFactorStore factors,
            RecoveryCodes recovery,
            SignInGuard guard,
            Vault vault,
            AuditTrail audit,
            Clock clock) {
        this.factors = factors;
        this.recovery = recovery;
        this.guard = guard;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** A person's second factor, if it is in force. */
    public Optional<SecondFactor> find(String personId) {
        return factors.find(personId).filter(SecondFactor::confirmed);
    }

    /** Begins to set one up. It is in force once a code of it was shown. */
    public Enrolment begin(Person person) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = Base32.encode(bytes);
        var place = SecondFactor.place(person.id());
        var begun = new SecondFactor(person.id(), false, vault.seal(place, secret), 0, List.of(), clock.instant());
        if (!factors.begin(begun)) {
            throw SecondFactorProblems.isSetUp();
        }
        return new Enrolment(secret, address(person, secret));
    }

    private static URI address(Person person, String secret) {
        var label = URLEncoder.encode(person.email(), StandardCharsets.UTF_8).replace("+", "%20");
        return URI.create("otpauth://totp/Pincast:" + label + "?secret=" + secret
                + "&issuer=Pincast&algorithm=SHA1&digits=" + Totp.DIGITS + "&period=" + Totp.STEP.toSeconds());
    }

    /** Puts it in force by its first code; answers with the recovery codes, told once. */
    public List<String> confirm(Actor actor, String code) {
        var begun = factors.find(actor.id()).orElseThrow(SecondFactorProblems::isNotSetUp);
        if (begun.confirmed()) {
            throw SecondFactorProblems.isSetUp();
        }
        guard.admitCode(actor.id());
        var step = step(begun, code);
        var codes = recovery.generate();
        var hashes = codes.stream().map(RecoveryCodes::hash).toList();
        var entry = audit.entry(actor, "second-factor.set-up", Subject.of("person", actor.id()));
        if (step < 0 || !factors.confirm(begun, step, hashes, entry)) {
            throw SecondFactorProblems.wrongCode();
        }
        guard.forgetCode(actor.id());
        return codes;
    }

    /**
     * Whether a code is a person's: of its app, or a recovery code. It is used up by that.
     *
     * @throws io.pincast.defaults.problem.ProblemException 429 after too many wrong ones
     */
    public boolean take(String personId, String code, Origin origin) {
        guard.admitCode(personId);
        var taken = find(personId).filter(factor -> take(factor, code, origin)).isPresent();
        if (taken) {
            guard.forgetCode(personId);
        } else {
            guard.refused(origin);
        }
        return taken;
    }

    private boolean take(SecondFactor factor, String code, Origin origin) {
        // First what needs no secret to be opened: it works without the master key, too.
        var hash = RecoveryCodes.hash(code);
        if (!factor.recoveryHashes().contains(hash)) {
            var step = step(factor, code);
            return step >= 0 && factors.takeStep(factor.personId(), step);
        }
        var left = factor.recoveryHashes().size() - 1;
        var entry = audit.entry(
                        Actor.person(factor.personId(), origin),
                        "second-factor.recovery-code-used",
                        Subject.of("person", factor.personId()))
                .with("left", left);
        return factors.takeRecovery(factor.personId(), hash, entry);
    }

    /** The step whose code it is, if it may still be taken; -1 for none. */
    private long step(SecondFactor factor, String code) {
        try {
            var secret = Base32.decode(vault.open(factor.place(), factor.secret()));
            var typed = code.replaceAll("\\s", "");
            return Totp.match(secret, typed, clock.instant(), factor.lastStep()).orElse(-1);
        } catch (VaultException e) {
            log.error(
                    "the second factor of {} cannot be opened, so no code of its app fits: {}",
                    factor.personId(),
                    e.toString());
            return -1;
        }
    }

    /** New recovery codes in place of the old ones, for who shows a code. */
    public List<String> renewRecovery(Actor actor, String code) {
        require(actor, code);
        var codes = recovery.generate();
        var entry = audit.entry(actor, "second-factor.recovery-codes-renewed", Subject.of("person", actor.id()));
        factors.replaceRecovery(
                actor.id(), codes.stream().map(RecoveryCodes::hash).toList(), entry);
        return codes;
    }

    /** Removes it, for who shows a code. */
    public void remove(Actor actor, String code) {
        require(actor, code);
        removeUnasked(actor, actor.id());
    }

    private void require(Actor actor, String code) {
        if (find(actor.id()).isEmpty()) {
            throw SecondFactorProblems.isNotSetUp();
        }
        if (!take(actor.id(), code, actor.origin())) {
            throw SecondFactorProblems.wrongCode();
        }
    }

    /** Removes somebody's who has lost all of it; says whether there was one. */
    public boolean removeUnasked(Actor actor, String personId) {
        return factors.remove(personId, audit.entry(actor, "second-factor.removed", Subject.of("person", personId)));
    }
}
