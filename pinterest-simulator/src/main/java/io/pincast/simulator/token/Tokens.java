package io.pincast.simulator.token;

import io.pincast.simulator.settings.SettingsStore;
import io.pincast.simulator.state.Change;
import io.pincast.simulator.state.Journal;
import io.pincast.simulator.state.Table;
import io.pincast.simulator.time.SimulatorClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Issues tokens, finds those still good, rotates and revokes them. */
@Component
public final class Tokens {
    private final Journal journal;
    private final SettingsStore settings;
    private final SimulatorClock clock;
    private final Table<Token> table;

    Tokens(Journal journal, SettingsStore settings, SimulatorClock clock) {
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
        this.table = journal.table("tokens", Token.class, Token::hash);
    }

    /** The token if it exists, is one of these kinds and has not ended. */
    public Optional<Token> findGood(String plain, TokenKind... kinds) {
        return table.find(Secrets.hash(plain))
                .filter(token -> List.of(kinds).contains(token.kind()))
                .filter(token -> clock.instant().isBefore(token.expiresAt()));
    }

    public IssuedTokens issue(Grant grant) {
        return issue(grant, new ArrayList<>());
    }

    /** New tokens for a refresh token, which ends with it (after the grace that is set); empty if it is dead. */
    public Optional<IssuedTokens> refresh(String refreshToken, String appId, Set<String> narrowed) {
        return journal.locked(() -> findGood(refreshToken, TokenKind.REFRESH)
                .filter(token -> token.grant().appId().equals(appId))
                .map(token -> {
                    var end = clock.instant().plus(settings.get().tokens().refreshGrace());
                    var changes = new ArrayList<>(List.of(table.put(token.endingAt(end))));
                    var grant =
                            narrowed.isEmpty() ? token.grant() : token.grant().withScopes(narrowed);
                    return issue(grant, changes);
                }));
    }

    private IssuedTokens issue(Grant grant, List<Change> changes) {
        var access = Secrets.random(TokenKind.ACCESS.prefix());
        var refresh = Secrets.random(TokenKind.REFRESH.prefix());
        var lifetimes = settings.get().tokens();
        changes.add(keep(access, TokenKind.ACCESS, grant, lifetimes.access()));
        changes.add(keep(refresh, TokenKind.REFRESH, grant, lifetimes.refresh()));
        journal.write(changes);
        var refreshEnd = clock.instant().plus(lifetimes.refresh());
        return new IssuedTokens(access, lifetimes.access(), refresh, lifetimes.refresh(), refreshEnd, grant.scopes());
    }

    /** A token that acts for the app's owner; it cannot be refreshed. */
    public String issueClientToken(Grant grant) {
        var plain = Secrets.random(TokenKind.CLIENT.prefix());
        journal.write(
                keep(plain, TokenKind.CLIENT, grant, settings.get().tokens().access()));
        return plain;
    }

    private Change keep(String plain, TokenKind kind, Grant grant, Duration lifetime) {
        return table.put(
                new Token(Secrets.hash(plain), kind, grant, clock.instant().plus(lifetime)));
    }

    /** Ends every token whose grant this is true of, at once; says how many. */
    public int revoke(Predicate<Grant> which) {
        return journal.locked(() -> {
            var removed = table.all().stream()
                    .filter(token -> which.test(token.grant()))
                    .map(token -> table.remove(token.hash()))
                    .toList();
            if (!removed.isEmpty()) {
                journal.write(removed);
            }
            return removed.size();
        });
    }

    /** Ends this one token. */
    public void revoke(Token token) {
        journal.write(table.remove(token.hash()));
    }
}
