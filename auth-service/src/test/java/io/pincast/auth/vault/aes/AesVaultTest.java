package io.pincast.auth.vault.aes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pincast.auth.vault.SealedPlace;
import io.pincast.auth.vault.SealedSecret;
import io.pincast.auth.vault.VaultException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AesVaultTest {
    private static final String OLD = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String NEW =
            Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));
    private static final String PLACE = "places/1/secret";
    private final AesVault vault = vault(NEW);

    @Test
    void opensWhatItSealed() {
        var hidden = vault.seal(PLACE, "pina_äöü");
        assertThat(vault.open(PLACE, hidden)).isEqualTo("pina_äöü");
        assertThat(hidden.toString()).doesNotContain(hidden.content());
    }

    @Test
    void sealsTheSameSecretDifferentlyEachTime() {
        var one = vault.seal(PLACE, "secret");
        var other = vault.seal(PLACE, "secret");
        assertThat(one.content()).isNotEqualTo(other.content());
        assertThat(one.dataKey()).isNotEqualTo(other.dataKey());
    }

    @Test
    void opensNothingInAnotherPlace() {
        var hidden = vault.seal(PLACE, "secret");
        assertThatThrownBy(() -> vault.open("places/2/secret", hidden)).isInstanceOf(VaultException.class);
        assertThatThrownBy(() -> vault.open("places/1/another", hidden)).isInstanceOf(VaultException.class);
    }

    @Test
    void opensNothingThatWasChangedInAnyBit() {
        var hidden = vault.seal(PLACE, "secret");
        for (var bit = 0; bit < Base64.getDecoder().decode(hidden.content()).length * 8; bit++) {
            var changed = new SealedSecret(hidden.keyId(), hidden.dataKey(), flipped(hidden.content(), bit));
            assertThatThrownBy(() -> vault.open(PLACE, changed)).isInstanceOf(VaultException.class);
        }
        for (var bit = 0; bit < Base64.getDecoder().decode(hidden.dataKey()).length * 8; bit++) {
            var changed = new SealedSecret(hidden.keyId(), flipped(hidden.dataKey(), bit), hidden.content());
            assertThatThrownBy(() -> vault.open(PLACE, changed)).isInstanceOf(VaultException.class);
        }
        var cut = new SealedSecret(hidden.keyId(), hidden.dataKey(), "AAAA");
        assertThatThrownBy(() -> vault.open(PLACE, cut)).isInstanceOf(VaultException.class);
    }

    @Test
    void mixesNoTwoSecretsOfOnePlace() {
        var one = vault.seal(PLACE, "one");
        var other = vault.seal(PLACE, "other");
        var mixed = new SealedSecret(one.keyId(), one.dataKey(), other.content());
        assertThatThrownBy(() -> vault.open(PLACE, mixed)).isInstanceOf(VaultException.class);
    }

    @Test
    void opensWhatAnEarlierMasterKeySealedAndSealsWithTheNewOne() {
        var old = vault(OLD).seal(PLACE, "secret");
        var both = vault(NEW + "," + OLD);
        assertThat(both.open(PLACE, old)).isEqualTo("secret");
        assertThat(both.seal(PLACE, "secret").keyId())
                .isEqualTo(both.currentKeyId())
                .isEqualTo(vault.currentKeyId())
                .isNotEqualTo(old.keyId());
    }

    @Test
    void sealsAnewWithoutTouchingTheSecret() {
        var old = vault(OLD).seal(PLACE, "secret");
        var both = vault(NEW + " " + OLD);
        var anew = both.reseal(PLACE, old);
        assertThat(anew.keyId()).isEqualTo(vault.currentKeyId());
        assertThat(anew.content()).isEqualTo(old.content());
        assertThat(anew.isSameAs(old)).isTrue();
        assertThat(vault.open(PLACE, anew)).isEqualTo("secret");
        assertThatThrownBy(() -> both.reseal("places/2/secret", old)).isInstanceOf(VaultException.class);
        assertThat(vault(new VaultProperties(NEW, List.of(OLD), "")).open(PLACE, old))
                .isEqualTo("secret");
    }

    @Test
    void readsItsKeyFileAgainForASecretThatLiesUnderAnUnknownKey(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("keys"), OLD + "\n");
        var one = vault(new VaultProperties("", List.of(), file.toString()));
        assertThat(one.currentKeyId()).isEqualTo(vault(OLD).currentKeyId());
        // Another replica has seen the new file already.
        Files.writeString(file, NEW + "\n" + OLD + "\n");
        assertThat(one.open(PLACE, vault.seal(PLACE, "secret"))).isEqualTo("secret");
        assertThat(one.keyIds()).hasSize(2);
        assertThat(one.currentKeyId()).isEqualTo(vault.currentKeyId());

        Files.writeString(file, "half a key");
        assertThatThrownBy(() -> one.open(PLACE, new SealedSecret("unknown", "", "")))
                .hasMessageContaining("unknown");
        assertThat(one.keyIds()).as("a broken file takes no key away").hasSize(2);
        assertThatThrownBy(() -> new KeyRing(new VaultProperties("", List.of(), folder + "/none")))
                .hasMessageContaining("pincast.vault.key-file");
    }

    @Test
    void saysWhatToDoWithoutTheRightMasterKey() {
        var old = vault(OLD).seal(PLACE, "secret");
        assertThatThrownBy(() -> vault.open(PLACE, old))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining(old.keyId())
                .hasMessageContaining("pincast.vault.master-key");
        assertThatThrownBy(() -> vault(""))
                .hasMessageContaining("pincast.vault.master-key")
                .hasMessageContaining("openssl rand -base64 32");
        assertThatThrownBy(() -> vault("c2hvcnQ=")).hasMessageContaining("has 5 bytes");
        assertThatThrownBy(() -> vault("not-base64!")).hasMessageContaining("not base64");
        assertThat(new VaultProperties(NEW, List.of(OLD), "").toString()).doesNotContain(NEW, OLD);
    }

    @Test
    void sealsNothingThatNobodyWouldSealAnew() {
        assertThatThrownBy(() -> vault.seal("places/1/another", "secret")).hasMessageContaining("SealedPlace");
        assertThatThrownBy(() -> vault.seal("others/1/secret", "secret")).hasMessageContaining("SealedPlace");
    }

    private static AesVault vault(String masterKey) {
        return vault(new VaultProperties(masterKey, List.of(), ""));
    }

    private static AesVault vault(VaultProperties properties) {
        return new AesVault(new KeyRing(properties), List.of(SealedPlace.of("places", "secret")));
    }

    private static String flipped(String base64, int bit) {
        var bytes = Base64.getDecoder().decode(base64);
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
