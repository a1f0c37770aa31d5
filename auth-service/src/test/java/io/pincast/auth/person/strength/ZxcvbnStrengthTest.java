package io.pincast.auth.person.strength;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ZxcvbnStrengthTest {
    private static final List<String> BAKER = List.of("anna.baker@flour-power.example", "Anna Baker");
    private final ZxcvbnStrength strength = new ZxcvbnStrength();

    @Test
    void takesFourRandomWords() {
        assertThat(strength.weakness("correct glacier window otter", BAKER)).isEmpty();
        assertThat(strength.weakness("hK3-vvq9!tRb0z", BAKER)).isEmpty();
    }

    @Test
    void refusesWhatIsGuessedFirst() {
        for (var guessed : List.of(
                "password1234",
                "qwertyuiop12",
                "aaaaaaaaaaaaaaaa",
                "iloveyou2024",
                "P@ssw0rd2026",
                "abcabcabcabc",
                "123456789012",
                "Pinterest2026")) {
            assertThat(strength.weakness(guessed, BAKER)).as(guessed).isPresent();
        }
    }

    @Test
    void refusesWhatIsMadeOfTheEmailAndTheName() {
        assertThat(strength.weakness("flour-power99", BAKER)).isPresent();
        assertThat(strength.weakness("AnnaBaker2026", BAKER)).isPresent();
        assertThat(strength.weakness("anna.baker@flour-power.example", BAKER)).isPresent();
    }

    @Test
    void takesAStrongOneThatHasAKnownWordInIt() {
        assertThat(strength.weakness("correct glacier baker window otter", BAKER))
                .isEmpty();
    }

    @Test
    void takesNoTimeForALongOne() {
        assertThat(strength.weakness("correct glacier window otter ".repeat(8), BAKER))
                .isEmpty();
    }
}
