package io.pincast.auth.person.argon2;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.auth.secret.Secrets;
import org.junit.jupiter.api.Test;

class Argon2PasswordsTest {
    private final Argon2Passwords passwords = new Argon2Passwords(new Secrets());

    @Test
    void hashesByArgon2idWithTheStrengthThatOwaspAsksFor() {
        var hash = passwords.hash("four random words do well");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hash).isNotEqualTo(passwords.hash("four random words do well"));
        assertThat(passwords.matches("four random words do well", hash)).isTrue();
        assertThat(passwords.matches("four random words do wel", hash)).isFalse();
    }

    @Test
    void spendsTheSameOnNobodyAsOnSomebody() {
        assertThat(passwords.decoy()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("", passwords.decoy())).isFalse();
    }
}
