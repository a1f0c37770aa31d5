package io.pincast.publisher.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.pincast.publisher.ledger.Fingerprint.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {
    private static final Texts TEXTS = new Texts("Soup", "https://shop.example/a", "Warm", "A bowl");

    private static Fingerprint of(Texts texts) {
        return Fingerprint.of("account", "101", null, texts);
    }

    @Test
    void isTheSameForAnOrderAndItsPin() {
        var order = Samples.order("Soup");
        var seen = new Texts("Soup", "https://shop.example/soup", "Recipes  for cold days ", "A bowl of soup");
        assertThat(Fingerprint.of("account", order)).isEqualTo(Fingerprint.of("account", "101", null, seen));
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example/a?utm_source=x",
        "https://shop.example/a/",
        "https://shop.example/a#top",
        "https://SHOP.example/a",
    })
    void isTheSameHoweverPinterestTidiesTheLink(String link) {
        assertThat(of(new Texts("Soup", link, "Warm", "A bowl"))).isEqualTo(of(TEXTS));
    }

    @Test
    void differsWithEachWord() {
        assertThat(of(new Texts("Stew", TEXTS.link(), "Warm", "A bowl"))).isNotEqualTo(of(TEXTS));
        assertThat(of(new Texts("Soup", "https://shop.example/A", "Warm", "A bowl")))
                .isNotEqualTo(of(TEXTS));
        assertThat(of(new Texts("Soup", TEXTS.link(), "Cold", "A bowl"))).isNotEqualTo(of(TEXTS));
        assertThat(of(new Texts("Soup", TEXTS.link(), "Warm", null))).isNotEqualTo(of(TEXTS));
    }

    @Test
    void differsWithThePlace() {
        assertThat(Fingerprint.of("account", "102", null, TEXTS)).isNotEqualTo(of(TEXTS));
        assertThat(Fingerprint.of("account", "101", "5", TEXTS)).isNotEqualTo(of(TEXTS));
        assertThat(Fingerprint.of("other", "101", null, TEXTS)).isNotEqualTo(of(TEXTS));
    }

    @Test
    void doesNotMistakeOneFieldForAnother() {
        assertThat(of(new Texts("a", null, null, null))).isNotEqualTo(of(new Texts(null, null, "a", null)));
    }

    @Test
    void countsNoTextAsEmpty() {
        assertThat(of(new Texts("a", null, "", null))).isEqualTo(of(new Texts("a", "", null, "")));
    }
}
