package io.pincast.auth.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.pincast.auth.oidc.OidcProperties.LinkByEmail;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OidcPropertiesTest {

    @Test
    void takesAProviderThatIsReachedByTlsOrIsOnTheSameMachine() {
        for (var issuer : List.of("https://id.example.com/realm", "http://127.0.0.1:9000", "http://localhost/x")) {
            assertThat(provider(issuer, "openid").issuer()).isEqualTo(issuer);
        }
    }

    @Test
    void refusesOneThatAnybodyOnTheWayCouldBe() {
        for (var issuer : List.of("http://id.example.com", "ftp://id.example.com", "id.example.com")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> provider(issuer, "openid"))
                    .withMessageContaining(issuer)
                    .withMessageContaining("https");
        }
    }

    @Test
    void refusesWhatWouldNotSignIn() {
        assertThatIllegalArgumentException().isThrownBy(() -> provider("https://id.example.com", "email"));
        var named = Map.of("Our company", provider("https://id.example.com", "openid"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OidcProperties(named))
                .withMessageContaining("Our company");
    }

    private static OidcProperties.Provider provider(String issuer, String scope) {
        return new OidcProperties.Provider(
                issuer,
                "client",
                "secret",
                null,
                List.of(scope),
                "groups",
                LinkByEmail.NEVER,
                false,
                true,
                false,
                List.of());
    }
}
