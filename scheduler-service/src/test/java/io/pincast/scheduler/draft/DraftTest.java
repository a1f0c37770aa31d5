package io.pincast.scheduler.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pinterest's limits, and what tells two Pins apart. */
class DraftTest {
    private static final Target TARGET = new Target("account", "1001", null);

    @Test
    void takesTextsUpToTheirLimits() {
        assertThat(DraftChecks.problemsOf(
                        draft("x".repeat(100), "x".repeat(800), "https://e.com/" + "x".repeat(2034), "x".repeat(500))))
                .isEmpty();
        assertThat(DraftChecks.problemsOf(draft(null, null, null, null))).isEmpty();
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(DraftChecks.problemsOf(draft("🍁".repeat(100), null, null, null)))
                .isEmpty();
        assertThat(DraftChecks.problemsOf(draft("🍁".repeat(101), null, null, null)))
                .hasSize(1);
    }

    @Test
    void saysWhichTextIsTooLongAndByHowMuch() {
        var problems = DraftChecks.problemsOf(
                draft("x".repeat(101), "x".repeat(801), "https://e.com/" + "x".repeat(2035), "x".repeat(501)));
        assertThat(problems)
                .extracting(problem -> problem.pointer())
                .containsExactly("/title", "/description", "/altText", "/link");
        assertThat(problems.getFirst().detail()).contains("100", "101");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com", "http://example.com/a?b=c#d", "HTTPS://EXAMPLE.COM/ä"})
    void takesWebAddresses(String link) {
        assertThat(DraftChecks.problemsOf(draft(null, null, link, null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "ftp://example.com",
                "javascript:alert(1)",
                "https://",
                "http:///path",
                "http://a b",
                "mailto:a@b.c"
            })
    void refusesWhatIsNoWebAddress(String link) {
        assertThat(DraftChecks.problemsOf(draft(null, null, link, null))).hasSize(1);
    }

    @Test
    void aBlankTextIsNone() {
        assertThat(draft(" ", "\n", "", "\t")).isEqualTo(draft(null, null, null, null));
    }

    @Test
    void theFingerprintTellsApartWhatAListingWouldTellApart() {
        var same = draft("a", "b", "https://c.d", "e");
        var fingerprints = Stream.of(
                        same.fingerprint(TARGET),
                        same.fingerprint(new Target("other", "1001", null)),
                        same.fingerprint(new Target("account", "1002", null)),
                        same.fingerprint(new Target("account", "1001", "7")),
                        draft("A", "b", "https://c.d", "e").fingerprint(TARGET),
                        draft("a", "B", "https://c.d", "e").fingerprint(TARGET),
                        draft("a", "b", "https://c.d/", "e").fingerprint(TARGET),
                        draft("a", "b", "https://c.d", "E").fingerprint(TARGET),
                        draft("ab", null, "https://c.d", "e").fingerprint(TARGET),
                        draft(null, "ab", "https://c.d", "e").fingerprint(TARGET))
                .collect(Collectors.groupingBy(fingerprint -> fingerprint, Collectors.counting()));
        assertThat(fingerprints).hasSize(10);
        assertThat(same.fingerprint(TARGET))
                .isEqualTo(draft("a", "b", "https://c.d", "e").fingerprint(TARGET))
                .hasSize(64);
        assertThat(Map.copyOf(fingerprints).values()).containsOnly(1L);
    }

    /** Whether a listing shows an image's own texts as they were sent is not known: they must not decide what is the same. */
    @Test
    void theTextsOfACarouselsImagesAreNoPartOfTheFingerprint() {
        var plain = carousel(null);
        assertThat(carousel(Slide.of("Pumpkin", null, "https://e.com")).fingerprint(TARGET))
                .isEqualTo(plain.fingerprint(TARGET));
        assertThat(Slide.of(" ", "", null)).isNull();
    }

    @Test
    void holdsTheTextsOfACarouselsImagesToTheLimitsOfAPin() {
        assertThat(DraftChecks.problemsOf(carousel(new Slide("x".repeat(101), "x".repeat(801), "example.com"))))
                .extracting(problem -> problem.pointer())
                .containsExactly("/media/1/title", "/media/1/description", "/media/1/link");
        assertThat(DraftChecks.problemsOf(carousel(new Slide("x".repeat(100), "x".repeat(800), "https://e.com"))))
                .isEmpty();
    }

    private static PinDraft carousel(@Nullable Slide second) {
        var first = new DraftMedia("a", "image/png", 10, "ab");
        return new PinDraft(
                "Soups", null, null, null, List.of(first, new DraftMedia("b", "image/png", 10, "cd", second)));
    }

    private static PinDraft draft(
            @Nullable String title, @Nullable String description, @Nullable String link, @Nullable String altText) {
        return new PinDraft(title, description, link, altText, List.of());
    }
}
