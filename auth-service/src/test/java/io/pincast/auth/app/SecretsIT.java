package io.pincast.auth.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.auth.secondfactor.AuthenticatorApp;
import io.pincast.auth.secret.Secrets;
import io.pincast.test.instance.Client;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class SecretsIT {
    private static final String CANARY = "a+canary/that sings=";
    private final Running running = Running.instance();

    @Test
    void liesInNoDocumentAndNoRecordInPlainBase64OrUrlEncoding() {
        var secrets = new ArrayList<>(
                List.of(Running.PASSWORD, Team.PINTEREST_APP_SECRET, Replica.MASTER_KEY, Replica.SERVICE_SECRET));
        var team = running.team();
        secrets.add(team.owner().sessionToken());
        secrets.add(team.owner().exchange(null).ok().get("token").asString());
        var callback = team.consent("pincast_demo", "approve");
        for (var part : callback.getRawQuery().split("&", -1)) {
            secrets.add(part.substring(part.indexOf('=') + 1));
        }
        var accountId =
                team.comeBack(callback, "application/json").ok().get("id").asString();
        var first = team.accessToken(accountId, null).ok().get("accessToken").asString();
        running.advance(Duration.ofMinutes(2));
        secrets.add(first);
        secrets.add(team.accessToken(accountId, first).ok().get("accessToken").asString());
        secrets.addAll(ofPeople());
        // Whatever else Pinterest gave out has one of these in front.
        secrets.addAll(List.of("pina_", "pinr_", "pcs_", "pcq_", "pci_", "pcr_", OidcIT.CLIENT_SECRET));
        // Found by its hash, where it is known again by it.
        assertThat(everything())
                .anyMatch(text -> text.contains(Secrets.hash(team.owner().sessionToken())));

        assertThat(found(secrets)).isEmpty();
    }

    /** Those of somebody who sets up a second factor, is invited, and gets a link for a new password. */
    private List<String> ofPeople() {
        var someone = running.someone();
        var api = someone.api(null);
        var factor = "/api/v1/people/me/second-factor";
        var seed = api.post(factor, Map.of("currentPassword", Running.PASSWORD))
                .ok()
                .get("secret")
                .asString();
        var code = new AuthenticatorApp(seed).code(running.clock().instant());
        var secrets = new ArrayList<>(List.of(seed));
        api.post(factor + "/confirmations", Map.of("code", code))
                .ok()
                .get("recoveryCodes")
                .forEach(recovery -> secrets.add(recovery.asString()));
        var signIn = Map.of("email", someone.email(), "password", Running.PASSWORD);
        secrets.add(running.stranger()
                .post("/api/v1/sessions", signIn)
                .ok()
                .get("challenge")
                .asString());
        var workspace = someone.createWorkspace("Secretive");
        secrets.add(token(someone.api(workspace)
                .post("/api/v1/workspaces/" + workspace + "/invitations", Map.of("role", "VIEWER"))));
        secrets.add(token(running.administrator()
                .api(null)
                .post("/api/v1/people/" + someone.personId() + "/password-resets", Map.of())));
        return secrets;
    }

    private static String token(Client.Answer issued) {
        var link = issued.ok().get("link").asString();
        return link.substring(link.indexOf('#') + 1);
    }

    @Test
    void wouldBeFoundInEachForm() {
        var canaries = running.database().getCollection("canaries");
        for (var form : forms(CANARY)) {
            canaries.insertOne(new Document("nested", List.of(new Document("secret", "before " + form + " behind"))));
            assertThat(found(List.of(CANARY))).as(form).isNotEmpty();
            canaries.drop();
        }
        assertThat(found(List.of(CANARY))).isEmpty();
    }

    private List<String> found(List<String> secrets) {
        var texts = everything();
        return secrets.stream()
                .flatMap(secret -> forms(secret).stream())
                .filter(form -> texts.stream().anyMatch(text -> text.contains(form)))
                .toList();
    }

    private static List<String> forms(String secret) {
        var bytes = secret.getBytes(StandardCharsets.UTF_8);
        return List.of(
                secret,
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                URLEncoder.encode(secret, StandardCharsets.UTF_8));
    }

    private List<String> everything() {
        var texts = new ArrayList<String>();
        var database = running.database();
        for (var name : database.listCollectionNames()) {
            // As Java prints it: toJson would escape characters that are looked for.
            database.getCollection(name).find().forEach(document -> texts.add(document.toString()));
        }
        for (var topic : List.of("pincast.auth.account-events.v1", "pincast.auth.account-events.v1-dlt")) {
            for (var event : Topic.read(topic)) {
                texts.add(Topic.text(event));
                event.headers().forEach(header -> texts.add(new String(header.value(), StandardCharsets.UTF_8)));
            }
        }
        assertThat(texts).hasSizeGreaterThan(10);
        return texts;
    }
}
