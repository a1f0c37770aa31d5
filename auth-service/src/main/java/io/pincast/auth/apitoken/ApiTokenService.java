package io.pincast.auth.apitoken;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.audit.AuditEntry;
import io.pincast.auth.audit.AuditTrail;
import io.pincast.auth.secret.Secrets;
import io.pincast.defaults.id.Ids;
import io.pincast.defaults.idempotency.IdempotencyKey;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.page.Page;
import io.pincast.defaults.page.PageRequest;
import io.pincast.defaults.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;

/** Makes and ends API tokens, and knows them again. */
@Service
public class ApiTokenService {
    /** What an API token begins with; a session's has another letter before the underscore. */
    public static final String PREFIX = "pc_";

    /** A token in use costs one write a minute, however busy it is. */
    private static final Duration USE_NOTED = Duration.ofMinutes(1);

    private final ApiTokenStore tokens;
    private final TokenWishes wishes;
    private final Secrets secrets;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    ApiTokenService(ApiTokenStore tokens, TokenWishes wishes, Secrets secrets, AuditTrail audit, Ids ids, Clock clock) {
        this.tokens = tokens;
        this.wishes = wishes;
        this.secrets = secrets;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes a token that may no more than its maker. The answer to a repeated request cannot tell the secret again. */
    public Made create(Caller maker, Actor actor, NewApiToken wanted, IdempotencyKey idempotency) {
        var now = clock.instant();
        wishes.check(maker, wanted, now);
        var secret = secrets.random(PREFIX);
        var token = new ApiToken(
                ids.nextText(),
                maker.workspaceId(),
                maker.personId(),
                wanted.name().strip(),
                Set.copyOf(wanted.scopes()),
                wanted.accountIds().map(Set::copyOf),
                now,
                wanted.expiresAt(),
                null);
        var inserted = tokens.insert(token, Secrets.hash(secret), idempotency, created(actor, token));
        return new Made(inserted.token(), inserted.replayed() ? Optional.empty() : Optional.of(secret));
    }

    private AuditEntry created(Actor actor, ApiToken token) {
        var entry = audit.entry(actor, "api-token.created", token.subject())
                .in(token.workspaceId())
                .with("name", token.name())
                .with("scopes", new TreeSet<>(token.scopes()));
        var confined = token.onlyAccounts()
                .map(accounts -> entry.with("accountIds", new TreeSet<>(accounts)))
                .orElse(entry);
        var end = token.expiresAt();
        return end == null ? confined : confined.with("expiresAt", end);
    }

    /** One's own; an administrator sees everybody's. */
    public Page<ApiToken> list(Caller caller, PageRequest request) {
        var madeBy = caller.has(TokenWishes.ADMIN) ? Optional.<String>empty() : Optional.of(caller.personId());
        var after = request.after().map(List::getFirst);
        var found = tokens.list(caller.workspaceId(), madeBy, after, request.limit() + 1);
        var more = found.size() > request.limit();
        var shown = more ? found.subList(0, request.limit()) : found;
        return new Page<>(shown, more ? PageRequest.cursor(shown.getLast().id()) : null);
    }

    /** Ends a token: one's own, or as an administrator anybody's. Another's looks like none. */
    public void revoke(Caller caller, Actor actor, String id) {
        var token = tokens.find(id, caller.workspaceId())
                .filter(found -> caller.has(TokenWishes.ADMIN) || found.madeBy().equals(caller.personId()))
                .orElseThrow(() -> ProblemException.notFound("API token"));
        var entry = audit.entry(actor, "api-token.revoked", token.subject())
                .in(token.workspaceId())
                .without("name", token.name())
                .without("madeBy", token.madeBy());
        if (!tokens.delete(token.id(), token.workspaceId(), entry)) {
            throw ProblemException.notFound("API token");
        }
    }

    /** The token that this is the secret of, if it is any's and has not ended. */
    public Optional<ApiToken> use(String secret) {
        var now = clock.instant();
        var found = tokens.findByTokenHash(Secrets.hash(secret)).filter(token -> !token.hasEnded(now));
        found.filter(token -> isUseToNote(token, now)).ifPresent(token -> tokens.markUsed(token, now));
        return found;
    }

    private static boolean isUseToNote(ApiToken token, Instant now) {
        var last = token.lastUsedAt();
        return last == null || !now.isBefore(last.plus(USE_NOTED));
    }

    /**
     * A token that was made.
     *
     * @param secret told this once; empty where an earlier request had made it
     */
    public record Made(ApiToken token, Optional<String> secret) {

        @Override
        public String toString() {
            return "Made[" + token.id() + "]";
        }
    }
}
