package io.pincast.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.test.instance.Client;
import io.pincast.test.instance.Instance;
import io.pincast.test.instance.Team;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody is invited, sets up a second factor, signs in with it and with a cookie, and gets a new password: each leaves secrets behind. */
final class PeoplesSecrets {
    private static final String PASSWORD = "correct glacier window otter";
    private static final String EMAIL = "secretive@example.com";
    private static final String FACTOR = "/people/me/second-factor";
    private final Client stranger;
    private final Team team;

    PeoplesSecrets(Instance instance, Team team) {
        this.stranger = new Client(instance.url() + "/api/v1");
        this.team = team;
    }

    void play(SecretScan secrets) {
        var invitation = token(team.api()
                .post("/workspaces/" + team.workspaceId() + "/invitations", Map.of("role", "VIEWER"))
                .ok()
                .get("link")
                .asString());
        secrets.with("invitation", invitation).with("a person's password", PASSWORD);
        var registered = stranger.post(
                        "/invitations/registrations",
                        Map.of("token", invitation, "email", EMAIL, "name", "Somebody", "password", PASSWORD))
                .ok();
        var newcomer = stranger.with(registered.get("token").asString(), null);
        secondFactor(newcomer, secrets);
        reset(registered.at("/person/id").asString(), secrets);
    }

    private void secondFactor(Client newcomer, SecretScan secrets) {
        var seed = newcomer.post(FACTOR, Map.of("currentPassword", PASSWORD))
                .ok()
                .get("secret")
                .asString();
        var codes = newcomer.post(FACTOR + "/confirmations", Map.of("code", code(seed)))
                .ok()
                .get("recoveryCodes");
        secrets.with("second factor", seed)
                .with("recovery code", codes.get(0).asString())
                .with("used recovery code", codes.get(1).asString());
        var challenge = stranger.post("/sessions", Map.of("email", EMAIL, "password", PASSWORD))
                .ok()
                .get("challenge")
                .asString();
        var signedIn = stranger.post(
                "/sessions/second-factor",
                Map.of("challenge", challenge, "code", codes.get(1).asString(), "delivery", "COOKIE"));
        assertThat(signedIn.status()).isEqualTo(201);
        secrets.with("challenge", challenge)
                .with("cross-site token", signedIn.json().get("csrfToken").asString())
                .with("cookie", signedIn.header("Set-Cookie").replaceAll("^[^=]+=([^;]+);.*$", "$1"));
    }

    private void reset(String personId, SecretScan secrets) {
        var link = token(team.api()
                .post("/people/" + personId + "/password-resets", Map.of())
                .ok()
                .get("link")
                .asString());
        var chosen = "another meadow lantern trout";
        secrets.with("password reset", link).with("chosen password", chosen);
        assertThat(stranger.post("/password-resets/completions", Map.of("token", link, "newPassword", chosen))
                        .status())
                .isEqualTo(204);
    }

    private static String token(String link) {
        return link.substring(link.indexOf('#') + 1);
    }

    /** As an authenticator app makes it (RFC 6238). */
    private static String code(String seed) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(base32(seed), "RAW"));
            var step = Instant.now().getEpochSecond() / 30;
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] base32(String text) {
        var bits = new StringBuilder();
        for (var place = 0; place < text.length(); place++) {
            var value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(text.charAt(place));
            bits.append("%5s".formatted(Integer.toBinaryString(value)).replace(' ', '0'));
        }
        var bytes = new byte[bits.length() / Byte.SIZE];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(i * Byte.SIZE, (i + 1) * Byte.SIZE), 2);
        }
        return bytes;
    }
}
