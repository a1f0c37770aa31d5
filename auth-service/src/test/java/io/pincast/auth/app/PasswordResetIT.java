package io.pincast.auth.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.pincast.test.instance.Client;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PasswordResetIT {
    private static final Pattern LINK = Pattern.compile("http://localhost/pins/password-reset#(pcr_[A-Za-z0-9_-]+)");
    private final Running running = Running.instance();
    private final Someone someone = running.someone();
    private final String email = someone.email();

    @Test
    void mailsALinkToWhoHasTheEmailAndSaysTheSameOfNobody() {
        var known = request(email);
        var unknown = request("nobody-" + email);
        assertThat(known.status()).isEqualTo(202).isEqualTo(unknown.status());
        assertThat(known.text()).isEqualTo(unknown.text());
        running.run("mail-password-resets");
        assertThat(mailsTo("nobody-" + email)).isEmpty();
        var mail = mailsTo(email);
        assertThat(mail).hasSize(1);
        var link = LINK.matcher(GreenMailUtil.getBody(mail.getFirst()).replace("=\r\n", ""));
        assertThat(link.find()).isTrue();

        var completed = running.stranger()
                .post(
                        "/api/v1/password-resets/completions",
                        Map.of("token", link.group(1), "newPassword", "correct glacier window otter"));
        assertThat(completed.status()).isEqualTo(204);
        assertThat(someone.exchange(null).status()).isEqualTo(401);
        assertThat(Someone.signIn(running, email, "correct glacier window otter")
                        .exchange(null)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void provesThatTheEmailIsThePersons() {
        var administrator = running.administrator();
        var path = "/api/v1/people/" + someone.personId();
        assertThat(administrator.api(null).get(path).ok().get("emailProven").asBoolean())
                .isFalse();
        request(email);
        running.run("mail-password-resets");
        var link = LINK.matcher(GreenMailUtil.getBody(mailsTo(email).getFirst()).replace("=\r\n", ""));
        assertThat(link.find()).isTrue();
        running.stranger()
                .post(
                        "/api/v1/password-resets/completions",
                        Map.of("token", link.group(1), "newPassword", "correct glacier window otter"));
        assertThat(administrator.api(null).get(path).ok().get("emailProven").asBoolean())
                .isTrue();
    }

    @Test
    void leavesAnAdministratorsLinkAlone() {
        var link = running.administrator()
                .api(null)
                .post("/api/v1/people/" + someone.personId() + "/password-resets", Map.of())
                .ok()
                .get("link")
                .asString();
        request(email);
        running.run("mail-password-resets");
        var completed = running.stranger()
                .post(
                        "/api/v1/password-resets/completions",
                        Map.of(
                                "token",
                                link.substring(link.indexOf('#') + 1),
                                "newPassword",
                                "correct glacier window otter"));
        assertThat(completed.status()).isEqualTo(204);
    }

    @Test
    void mailsNoSecondOneWithinFiveMinutes() {
        request(email);
        running.run("mail-password-resets");
        request(email);
        running.run("mail-password-resets");
        assertThat(mailsTo(email)).hasSize(1);
        running.advance(Duration.ofMinutes(6));
        request(email);
        running.run("mail-password-resets");
        assertThat(mailsTo(email)).hasSize(2);
    }

    @Test
    void mailsNobodyWhoIsDisabled() {
        var administrator = running.administrator();
        administrator
                .api(null)
                .json("PATCH", "/api/v1/people/" + someone.personId(), "{\"disabled\":true}")
                .ok();
        request(email);
        running.run("mail-password-resets");
        assertThat(mailsTo(email)).isEmpty();
    }

    private Client.Answer request(String address) {
        return running.stranger().post("/api/v1/password-resets", Map.of("email", address));
    }

    private List<MimeMessage> mailsTo(String address) {
        return Stream.of(running.mailServer().getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
