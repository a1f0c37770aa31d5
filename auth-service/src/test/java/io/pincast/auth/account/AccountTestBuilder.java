package io.pincast.auth.account;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.audit.AuditEntry;
import io.pincast.auth.audit.AuditTrail;
import io.pincast.auth.audit.Subject;
import io.pincast.auth.pinterestapp.Environment;
import io.pincast.auth.vault.PlainVault;
import io.pincast.auth.vault.Vault;
import io.pincast.defaults.id.Ids;
import io.pincast.defaults.identity.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes accounts as tests want them. */
public final class AccountTestBuilder {
    private static final Vault VAULT = new PlainVault();
    private final String id;
    private String appId = "app";
    private String userId = "user";
    private Instant now = Instant.parse("2026-03-01T09:00:00Z");
    private WorkspaceId owner = new WorkspaceId("workspace");
    private @Nullable String refreshToken = "refresh_first";

    private AccountTestBuilder(String id) {
        this.id = id;
    }

    public static AccountTestBuilder anAccount(String id) {
        return new AccountTestBuilder(id);
    }

    public static AccountTokens tokens() {
        return new AccountTokens(VAULT, properties());
    }

    public static RefreshProperties properties() {
        return new RefreshProperties(0.75, 0.1, Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofSeconds(10));
    }

    /** An entry of the audit log, for a store that wants one. */
    public static AuditEntry connected() {
        return new AuditTrail(new Ids(), Clock.systemUTC())
                .entry(Actor.pincast(), "account.connected", Subject.of("account", "a"));
    }

    public AccountTestBuilder ofUser(String pinterestUserId) {
        this.userId = pinterestUserId;
        return this;
    }

    public AccountTestBuilder ofApp(String pinterestAppId) {
        this.appId = pinterestAppId;
        return this;
    }

    public AccountTestBuilder in(String workspaceId) {
        this.owner = new WorkspaceId(workspaceId);
        return this;
    }

    public AccountTestBuilder connectedAt(Instant instant) {
        this.now = instant;
        return this;
    }

    public AccountTestBuilder withoutRefreshToken() {
        this.refreshToken = null;
        return this;
    }

    public Account build() {
        var refreshEnd = refreshToken == null ? null : now.plus(Duration.ofDays(60));
        var grant = new Grant("access_first", now.plus(Duration.ofDays(30)), refreshToken, refreshEnd, Set.of());
        return new Account(
                id,
                owner,
                appId,
                Environment.SIMULATOR,
                new Profile(userId, "name of " + userId, null, null),
                Set.of("boards:read", "pins:read"),
                AccountState.CONNECTED,
                null,
                tokens().seal(id, grant, null, now),
                now,
                null,
                1);
    }
}
