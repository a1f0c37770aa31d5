package io.pincast.auth.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.auth.workspace.Role;
import org.junit.jupiter.api.Test;

class RankTest {

    @Test
    void letsOnlyOwnersAndAdminsManageOthers() {
        for (var role : Role.values()) {
            assertThat(Rank.mayGive(role, Role.VIEWER)).isEqualTo(role == Role.OWNER || role == Role.ADMIN);
            assertThat(Rank.mayRemove(role, Role.VIEWER)).isEqualTo(role == Role.OWNER || role == Role.ADMIN);
        }
    }

    @Test
    void letsNobodyGiveARoleAboveItsOwn() {
        assertThat(Rank.mayGive(Role.ADMIN, Role.ADMIN)).isTrue();
        assertThat(Rank.mayGive(Role.ADMIN, Role.OWNER)).isFalse();
        assertThat(Rank.mayChange(Role.ADMIN, Role.VIEWER, Role.OWNER)).isFalse();
    }

    @Test
    void letsNobodyTouchWhoStandsAboveIt() {
        assertThat(Rank.mayChange(Role.ADMIN, Role.OWNER, Role.VIEWER)).isFalse();
        assertThat(Rank.mayRemove(Role.ADMIN, Role.OWNER)).isFalse();
        assertThat(Rank.mayChange(Role.OWNER, Role.OWNER, Role.VIEWER)).isTrue();
        assertThat(Rank.mayRemove(Role.ADMIN, Role.ADMIN)).isTrue();
    }
}
