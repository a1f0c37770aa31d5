package io.pincast.auth.setupguide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuidePageTest {
    private static final URI REDIRECT = URI.create("https://pins.example.com/callback/pinterest");
    private final List<Step> steps = GuidePage.read(page());

    @Test
    void hasEveryStepOfThePageInItsOrder() {
        assertThat(steps.stream().map(Step::id))
                .containsExactly(
                        "business-account",
                        "register-app",
                        "trial-access",
                        "redirect-uri",
                        "add-sandbox-app",
                        "connect-sandbox-account",
                        "record-demo",
                        "standard-access",
                        "production");
        assertThat(steps).allSatisfy(step -> assertThat(step.text()).isNotBlank());
    }

    @Test
    void keepsWhatIsToBeCopiedApart() {
        var register = step("register-app");
        assertThat(register.copies().stream().map(Step.Copy::label))
                .containsExactly("Purpose", "Use cases", "Audience");
        assertThat(register.copies().get(1).text()).isEqualTo("Pin creation & scheduling\nReporting");
        assertThat(register.text()).doesNotContain("```").doesNotContain("Purpose");
        assertThat(step("redirect-uri").copies()).containsExactly(new Step.Copy("Redirect URI", "{redirectUri}"));
    }

    @Test
    void hasAScriptForTheDemoAlone() {
        assertThat(step("record-demo").script()).hasSize(7);
        assertThat(steps.stream().filter(step -> !step.script().isEmpty())).hasSize(1);
    }

    @Test
    void canLookAtEveryStep() {
        var nothing = new Sights(List.of(), List.of(), REDIRECT);
        assertThat(steps)
                .allSatisfy(step -> assertThat(nothing.of(step.id()).state()).isNotEqualTo(Sight.State.DONE));
        assertThatThrownBy(() -> nothing.of("made-up")).hasMessageContaining("made-up");
    }

    @Test
    void saysWhichStepLacksItsId() {
        assertThatThrownBy(() -> GuidePage.read("# x\n\n## A step\n\ntext\n")).hasMessageContaining("A step");
    }

    private Step step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst().orElseThrow();
    }

    private static String page() {
        try {
            return Files.readString(Path.of("../docs/pinterest-app-setup.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
