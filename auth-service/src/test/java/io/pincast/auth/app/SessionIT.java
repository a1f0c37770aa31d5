package io.pincast.auth.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.auth.audit.Origin;
import io.pincast.auth.person.PersonService;
import io.pincast.auth.session.SessionService;
import io.pincast.test.instance.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SessionIT {
    private static final String CHOSEN = "correct glacier window otter";
    private final Running running = Running.instance();

    @Test
    void tellsTheFirstAdministratorInAFileThatEndsWithTheFirstChangeOfThePassword() throws IOException {
        var file = running.firstSignIn();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var signIn = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            signIn.load(reader);
        }
        var email = signIn.getProperty("email");
        var administrator = Someone.signIn(running, email, signIn.getProperty("password"));
        var elsewhere = Someone.signIn(running, email, signIn.getProperty("password"));

        var wrong = changePassword(administrator, "not the password", Running.PASSWORD);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().at("/errors/0/pointer").asString()).isEqualTo("/currentPassword");
        assertThat(changePassword(administrator, signIn.getProperty("password"), "short")
                        .status())
                .isEqualTo(422);
        assertThat(file).exists();

        assertThat(changePassword(administrator, signIn.getProperty("password"), CHOSEN)
                        .status())
                .isEqualTo(204);
        assertThat(file).doesNotExist();
        assertThat(administrator.exchange(null).status()).isEqualTo(200);
        assertThat(elsewhere.exchange(null).status()).isEqualTo(401);
        assertThat(signIn(email, signIn.getProperty("password")).status()).isEqualTo(401);
        assertThat(signIn(email, CHOSEN).status()).isEqualTo(201);
    }

    private static Client.Answer changePassword(Someone someone, String current, String chosen) {
        return someone.api(null)
                .put("/api/v1/people/me/password", Map.of("currentPassword", current, "newPassword", chosen));
    }

    private Client.Answer signIn(String email, String password) {
        return running.stranger().post("/api/v1/sessions", Map.of("email", email, "password", password));
    }

    @Test
    void isWorthNothingWhereThePasswordWasChangedWhileItWasBegun() {
        var someone = running.someone();
        var people = running.replica().bean(PersonService.class);
        var proved = people.authenticate(someone.email(), Running.PASSWORD, Origin.INSIDE);
        assertThat(changePassword(someone, Running.PASSWORD, CHOSEN).status()).isEqualTo(204);
        var late = running.replica().bean(SessionService.class).open(proved, Origin.INSIDE, false, "password");
        assertThat(new Someone(running, late.token()).exchange(null).status()).isEqualTo(401);
        assertThat(someone.exchange(null).status())
                .as("the one that changed it")
                .isEqualTo(200);
    }

    @Test
    void showsWhoIsSignedIn() {
        var someone = running.someone();
        var session = someone.api(null).get("/api/v1/sessions/current").ok();
        assertThat(session.at("/person/email").asString()).endsWith("@example.com");
        assertThat(session.has("token")).isFalse();
    }

    @Test
    void forgetsASessionThatWasEnded() {
        var someone = running.someone();
        assertThat(someone.api(null).delete("/api/v1/sessions/current").status())
                .isEqualTo(204);
        assertThat(someone.exchange(null).status()).isEqualTo(401);
    }

    @Test
    void listsWhereAPersonIsSignedInAndEndsOneOrAllOthers() {
        var here = running.someone();
        var email = email(here);
        var firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0";
        var answer = Http.send(
                running.replica().address() + "/api/v1/sessions",
                "POST",
                Client.JSON.writeValueAsString(Map.of("email", email, "password", Running.PASSWORD)),
                Map.of("Content-Type", "application/json", "User-Agent", firefox, "X-Forwarded-For", "203.0.113.7"));
        var elsewhere = new Someone(running, answer.ok().get("token").asString());
        var third = Someone.signIn(running, email, Running.PASSWORD);

        var listed = here.api(null).get("/api/v1/sessions").ok().get("items");
        assertThat(listed).hasSize(3);
        assertThat(listed.get(1).get("device").asString()).isEqualTo("Firefox on Windows");
        assertThat(listed.get(1).get("address").asString()).isEqualTo("203.0.113.7");
        assertThat(listed.get(1).get("current").asBoolean()).isFalse();
        assertThat(listed.get(2).get("current").asBoolean()).isTrue();

        assertThat(here.api(null)
                        .delete("/api/v1/sessions/" + listed.get(1).get("id").asString())
                        .status())
                .isEqualTo(204);
        assertThat(elsewhere.exchange(null).status()).isEqualTo(401);
        assertThat(third.exchange(null).status()).isEqualTo(200);
        assertThat(here.api(null).delete("/api/v1/sessions/others").status()).isEqualTo(204);
        assertThat(third.exchange(null).status()).isEqualTo(401);
        assertThat(here.api(null).get("/api/v1/sessions").ok().get("items")).hasSize(1);
    }

    @Test
    void tellsWhenASessionWasUsedLast() {
        var someone = running.someone();
        running.advance(Duration.ofHours(3));
        var now = running.clock().instant();
        var listed = someone.api(null).get("/api/v1/sessions").ok().at("/items/0");
        assertThat(java.time.Instant.parse(listed.get("lastUsedAt").asString())).isAfterOrEqualTo(now);
    }

    @Test
    void endsNobodyElsesSession() {
        var other = running.someone();
        var id = other.api(null).get("/api/v1/sessions/current").ok().get("id").asString();
        assertThat(running.someone().api(null).delete("/api/v1/sessions/" + id).status())
                .isEqualTo(404);
        assertThat(other.exchange(null).status()).isEqualTo(200);
    }

    @Test
    void slowsOneNetworkDownThatTriesManyEmails() {
        var address = "2001:db8:1:2:" + running.clock().instant().toEpochMilli() % 9999 + "::";
        var last = 0;
        for (var tried = 0; tried < 101; tried++) {
            last = signInFrom(address + Integer.toHexString(tried), "nobody-" + tried + "@example.com")
                    .status();
        }
        assertThat(last).isEqualTo(401);
        assertThat(signInFrom(address + "ffff", "one-more@example.com").status())
                .isEqualTo(429);
        assertThat(signInFrom("2001:db8:1:3::1", "one-more@example.com").status())
                .isEqualTo(401);
    }

    private Client.Answer signInFrom(String address, String email) {
        return Http.send(
                running.replica().address() + "/api/v1/sessions",
                "POST",
                Client.JSON.writeValueAsString(Map.of("email", email, "password", "a wrong password")),
                Map.of("Content-Type", "application/json", "X-Forwarded-For", address));
    }

    @Test
    void refusesANewPasswordThatIsEasyToGuess() {
        var someone = running.someone();
        for (var chosen : new String[] {"password1234", "aaaaaaaaaaaaaaaa", Running.PASSWORD, email(someone)}) {
            var refused = changePassword(someone, Running.PASSWORD, chosen);
            assertThat(refused.status()).as(chosen).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/newPassword");
        }
    }

    private String email(Someone someone) {
        return someone.api(null)
                .get("/api/v1/sessions/current")
                .ok()
                .at("/person/email")
                .asString();
    }

    @Test
    void endsASessionThatWasNotUsedForAMonthAndKeepsOneThatIs() {
        var idle = running.someone();
        var used = running.someone();
        running.advance(Duration.ofDays(20));
        assertThat(used.exchange(null).status()).isEqualTo(200);
        running.advance(Duration.ofDays(11));
        assertThat(used.exchange(null).status()).isEqualTo(200);
        assertThat(idle.exchange(null).status()).isEqualTo(401);
        running.run("remove-expired-sessions");
        assertThat(used.exchange(null).status()).isEqualTo(200);
    }

    @Test
    void saysTheSameOfAWrongPasswordAndOfNobody() {
        var someone = running.someone();
        var email = someone.api(null)
                .get("/api/v1/sessions/current")
                .ok()
                .at("/person/email")
                .asString();
        var wrong = signIn(email, "a wrong password, really");
        var nobody = signIn("nobody@example.com", "a wrong password, really");
        assertThat(wrong.status()).isEqualTo(401).isEqualTo(nobody.status());
        assertThat(wrong.json().get("type")).isEqualTo(nobody.json().get("type"));
        assertThat(wrong.json().get("detail")).isEqualTo(nobody.json().get("detail"));
    }

    @Test
    void letsThePersonInFromWhereItSignedInBeforeWhateverStrangersTry() {
        var email = running.someone().email();
        for (var tried = 0; tried < 12; tried++) {
            running.advance(Duration.ofMinutes(1));
            signInFrom("203.0.113.9", email, "guess " + tried);
        }
        assertThat(signInFrom("203.0.113.9", email, Running.PASSWORD).status()).isEqualTo(429);
        assertThat(signIn(email, Running.PASSWORD).status()).isEqualTo(201);
    }

    private Client.Answer signInFrom(String address, String email, String password) {
        return Http.send(
                running.replica().address() + "/api/v1/sessions",
                "POST",
                Client.JSON.writeValueAsString(Map.of("email", email, "password", password)),
                Map.of("Content-Type", "application/json", "X-Forwarded-For", address));
    }

    @Test
    void slowsGuessingDownForEverybodyAlikeAndLetsTheRightPasswordThroughInTime() {
        var someone = running.someone();
        var email = someone.api(null)
                .get("/api/v1/sessions/current")
                .ok()
                .at("/person/email")
                .asString();
        for (var address : new String[] {email, "guessed@example.com"}) {
            for (var tried = 0; tried < 6; tried++) {
                assertThat(signIn(address, "guess " + tried).status()).isEqualTo(401);
            }
            // Each turn comes later than the one before: in the end, no machine is so slow that it misses the pause.
            for (var turn = 0; turn < 5; turn++) {
                running.advance(Duration.ofMinutes(1));
                signIn(address, "guess of turn " + turn);
            }
            var slowed = signIn(address, Running.PASSWORD);
            assertThat(slowed.status()).isEqualTo(429);
            assertThat(slowed.json().get("type").asString()).isEqualTo("/problems/too-many-sign-ins");
            assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(1, 61);
        }
        running.advance(Duration.ofMinutes(1));
        assertThat(signIn(email.toUpperCase(Locale.ROOT), Running.PASSWORD).status())
                .isEqualTo(201);
        assertThat(signIn(email, "one wrong try").status()).isEqualTo(401);
    }
}
