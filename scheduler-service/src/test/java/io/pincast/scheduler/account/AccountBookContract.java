package io.pincast.scheduler.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.defaults.identity.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every account book keeps. */
public abstract class AccountBookContract {
    private static final Instant T = Instant.parse("2026-03-01T09:00:00Z");
    private final String id = UUID.randomUUID().toString();
    private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID().toString());

    protected abstract AccountBook book();

    @Test
    void keepsWhatItHearsAndForgetsNoName() {
        book().note(account(AccountState.CONNECTED, T, "anna", false));
        book().note(account(AccountState.NEEDS_RECONNECT, T.plusSeconds(1), null, true));
        assertThat(book().find(id)).hasValueSatisfying(known -> {
            assertThat(known.state()).isEqualTo(AccountState.NEEDS_RECONNECT);
            assertThat(known.username()).isEqualTo("anna");
            assertThat(known.pause().orElseThrow().code()).isEqualTo("ACCOUNT_NEEDS_RECONNECT");
            assertThat(known.pause().orElseThrow().detail()).isEqualTo("The grant is dead.");
        });
        book().note(account(AccountState.CONNECTED, T.plusSeconds(2), null, false));
        assertThat(book().find(id).orElseThrow().pause()).isEmpty();
        assertThat(book().find(id).orElseThrow().why()).isNull();
    }

    @Test
    void isNotChangedByOlderNews() {
        book().note(account(AccountState.CONNECTED, T.plusSeconds(2), "anna", false));
        book().note(account(AccountState.NEEDS_RECONNECT, T.plusSeconds(1), null, true));
        assertThat(book().states(List.of(id, "unknown")))
                .containsExactly(java.util.Map.entry(id, AccountState.CONNECTED));
    }

    @Test
    void listsAWorkspacesAccounts() {
        book().note(account(AccountState.CONNECTED, T, "anna", false));
        assertThat(book().listOf(workspace, 10)).extracting(Account::id).containsExactly(id);
        assertThat(book().listOf(new WorkspaceId("another"), 10)).isEmpty();
    }

    private Account account(AccountState state, Instant at, @Nullable String username, boolean dead) {
        return new Account(
                id,
                workspace,
                state,
                at,
                username,
                "SIMULATOR",
                dead ? InMemoryAccounts.problem("The grant is dead.") : null);
    }
}
