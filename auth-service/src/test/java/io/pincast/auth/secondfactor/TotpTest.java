package io.pincast.auth.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TotpTest {
    /** Of RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Test
    void makesTheCodesOfTheStandard() {
        assertThat(at(59)).isEqualTo("287082");
        assertThat(at(1111111109)).isEqualTo("081804");
        assertThat(at(1111111111)).isEqualTo("050471");
        assertThat(at(1234567890)).isEqualTo("005924");
        assertThat(at(2000000000)).isEqualTo("279037");
        assertThat(at(20000000000L)).isEqualTo("353130");
    }

    private static String at(long second) {
        return Totp.code(SECRET, second / 30);
    }

    @Test
    void takesTheCodesNextToThePresentOneForClocksDiffer() {
        var now = Instant.ofEpochSecond(1_111_111_111);
        var step = 1_111_111_111L / 30;
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step - 1), now, 0)).hasValue(step - 1);
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step), now, 0)).hasValue(step);
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step + 1), now, 0)).hasValue(step + 1);
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step - 2), now, 0)).isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step + 2), now, 0)).isEmpty();
        assertThat(Totp.match(SECRET, "", now, 0)).isEmpty();
    }

    @Test
    void takesNoCodeTwiceAndNoneBeforeOneThatWasTaken() {
        var now = Instant.ofEpochSecond(1_111_111_111);
        var step = 1_111_111_111L / 30;
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step), now, step)).isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step - 1), now, step)).isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step + 1), now, step)).hasValue(step + 1);
    }

    @Test
    void writesSecretsAsAppsReadThem() {
        // RFC 4648, section 10.
        assertThat(Base32.encode("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
        assertThat(Base32.encode("fooba".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTB");
        assertThat(Base32.decode("mzxw6ytboi"))
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("foobar");
    }

    @Test
    void makesRecoveryCodesThatMayBeTypedInAnyWay() {
        var codes = new RecoveryCodes().generate();
        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-Z2-7]{6}-){3}[A-Z2-7]{6}"));
        var code = codes.getFirst();
        assertThat(RecoveryCodes.hash(
                        " " + code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .isEqualTo(RecoveryCodes.hash(code));
        assertThat(RecoveryCodes.hash(codes.get(1))).isNotEqualTo(RecoveryCodes.hash(code));
    }
}
