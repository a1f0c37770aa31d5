package io.pincast.auth.vault.aes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pincast.auth.vault.SealedSecret;
import io.pincast.auth.vault.VaultException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class AesVaultTest {
    private static final String OLD = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String NEW =
            Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));
    private final AesVault vault = vault(NEW);

    @Test
    void opensWhatItSealed() {
        var hidden = vault.seal("accounts/1/accessToken", "pina_äöü");
        assertThat(vault.open("accounts/1/accessToken", hidden)).isEqualTo("pina_äöü");
        assertThat(hidden.toString()).doesNotContain(hidden.content());
    }

    @Test
    void sealsTheSameSecretDifferentlyEachTime() {
        var one = vault.seal("place", "secret");
        var other = vault.seal("place", "secret");
        assertThat(one.content()).isNotEqualTo(other.content());
        assertThat(one.dataKey()).isNotEqualTo(other.dataKey());
    }

    @Test
    void opensNothingInAnotherPlace() {
        var hidden = vault.seal("accounts/1/accessToken", "secret");
        assertThatThrownBy(() -> vault.open("accounts/2/accessToken", hidden)).isInstanceOf(VaultException.class);
        assertThatThrownBy(() -> vault.open("accounts/1/refreshToken", hidden)).isInstanceOf(VaultException.class);
    }

    @Test
    void opensNothingThatWasChangedInAnyBit() {
        var hidden = vault.seal("place", "secret");
        for (var bit = 0; bit < Base64.getDecoder().decode(hidden.content()).length * 8; bit++) {
            var changed = new SealedSecret(hidden.keyId(), hidden.dataKey(), flipped(hidden.content(), bit));
            assertThatThrownBy(() -> vault.open("place", changed)).isInstanceOf(VaultException.class);
        }
        for (var bit = 0; bit < Base64.getDecoder().decode(hidden.dataKey()).length * 8; bit++) {
            var changed = new SealedSecret(hidden.keyId(), flipped(hidden.dataKey(), bit), hidden.content());
            assertThatThrownBy(() -> vault.open("place", changed)).isInstanceOf(VaultException.class);
        }
        var cut = new SealedSecret(hidden.keyId(), hidden.dataKey(), "AAAA");
        assertThatThrownBy(() -> vault.open("place", cut)).isInstanceOf(VaultException.class);
    }

    @Test
    void mixesNoTwoSecretsOfOnePlace() {
        var one = vault.seal("place", "one");
        var other = vault.seal("place", "other");
        var mixed = new SealedSecret(one.keyId(), one.dataKey(), other.content());
        assertThatThrownBy(() -> vault.open("place", mixed)).isInstanceOf(VaultException.class);
    }

    @Test
    void opensWhatAnEarlierMasterKeySealedAndSealsWithTheNewOne() {
        var old = vault(OLD).seal("place", "secret");
        var both = new AesVault(new VaultProperties(NEW, List.of(OLD)));
        assertThat(both.open("place", old)).isEqualTo("secret");
        assertThat(both.seal("place", "secret").keyId())
                .isEqualTo(both.currentKeyId())
                .isEqualTo(vault.currentKeyId())
                .isNotEqualTo(old.keyId());
    }

    @Test
    void saysWhatToDoWithoutTheRightMasterKey() {
        var old = vault(OLD).seal("place", "secret");
        assertThatThrownBy(() -> vault.open("place", old))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining(old.keyId())
                .hasMessageContaining("pincast.vault.previous-master-keys");
        assertThatThrownBy(() -> vault(""))
                .hasMessageContaining("pincast.vault.master-key")
                .hasMessageContaining("openssl rand -base64 32");
        assertThatThrownBy(() -> vault("c2hvcnQ=")).hasMessageContaining("has 5 bytes");
        assertThatThrownBy(() -> vault("not base64!")).hasMessageContaining("not base64");
        assertThat(new VaultProperties(NEW, List.of(OLD)).toString()).doesNotContain(NEW, OLD);
    }

    private static AesVault vault(String masterKey) {
        return new AesVault(new VaultProperties(masterKey, List.of()));
    }

    private static String flipped(String base64, int bit) {
        var bytes = Base64.getDecoder().decode(base64);
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
