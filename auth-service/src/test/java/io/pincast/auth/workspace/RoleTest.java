package io.pincast.auth.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoleTest {
    @Test
    void allowsNobodyMoreThanTheRoleAboveIt() {
        var roles = Role.values();
        for (var index = 1; index < roles.length; index++) {
            assertThat(roles[index - 1].scopes()).containsAll(roles[index].scopes());
        }
        assertThat(Role.CONTRIBUTOR.scopes()).doesNotContain("posts:publish", "admin");
        assertThat(Role.EDITOR.scopes()).contains("posts:publish").doesNotContain("admin");
        assertThat(Role.VIEWER.scopes()).allMatch(scope -> scope.endsWith(":read"));
    }
}
