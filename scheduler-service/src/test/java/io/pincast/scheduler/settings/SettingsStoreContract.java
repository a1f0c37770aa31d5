package io.pincast.scheduler.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.publication.Holding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of settings keeps. */
public abstract class SettingsStoreContract {
    private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID().toString());

    protected abstract SettingsStore store();

    @Test
    void keepsEachChangeOnTopOfTheOneBefore() {
        assertThat(store().find(List.of(workspace))).isEmpty();
        var first = settings(1, Duration.ofHours(1));
        assertThat(store().keep(first)).isTrue();
        assertThat(store().keep(first)).as("somebody was faster").isFalse();
        assertThat(store().keep(settings(3, Duration.ofHours(3)))).isFalse();
        var second = settings(2, Duration.ofHours(2));
        assertThat(store().keep(second)).isTrue();
        assertThat(store().find(List.of(workspace, new WorkspaceId("another"))))
                .containsExactly(java.util.Map.entry(workspace, second));
    }

    private PublishingSettings settings(long version, Duration late) {
        return new PublishingSettings(
                workspace,
                new Holding.Terms(late, Duration.ofDays(2), Holding.AfterUnclear.ASK),
                version,
                "anna",
                Instant.parse("2026-03-01T09:00:00Z"));
    }
}
