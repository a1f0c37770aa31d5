package io.pincast.auth.account;

import static io.pincast.auth.account.AccountTestBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountTokensTest {
    private final Instant now = Instant.parse("2026-03-01T09:00:00Z");
    private final AccountTokens tokens = AccountTestBuilder.tokens();

    @Test
    void neverReplacesARefreshTokenByNone() {
        var before = anAccount("1").build();
        var grant = new Grant("pina_next", now.plus(Duration.ofDays(30)), null, null, Set.of());
        var next = tokens.seal("1", grant, before.tokens(), now);
        assertThat(next.accessToken()).isNotEqualTo(before.tokens().accessToken());
        assertThat(next.refreshToken()).isEqualTo(before.tokens().refreshToken());
        assertThat(next.refreshTokenExpiresAt()).isEqualTo(before.tokens().refreshTokenExpiresAt());
    }

    @Test
    void planToRenewAfterTwoToThreeQuartersOfTheShorterLifeAndNotAllAtOnce() {
        var dues = new HashSet<Instant>();
        for (var index = 0; index < 100; index++) {
            var long30 = new Grant("a", now.plus(Duration.ofDays(30)), "r", now.plus(Duration.ofDays(60)), Set.of());
            var due = tokens.seal("1", long30, null, now).refreshDueAt();
            assertThat(due).isBetween(now.plus(Duration.ofHours(468)), now.plus(Duration.ofHours(540)));
            dues.add(due);
            var short10 = new Grant("a", now.plus(Duration.ofDays(30)), "r", now.plus(Duration.ofDays(10)), Set.of());
            assertThat(tokens.seal("1", short10, null, now).refreshDueAt()).isBefore(now.plus(Duration.ofDays(8)));
        }
        assertThat(dues).hasSizeGreaterThan(50);
    }
}
