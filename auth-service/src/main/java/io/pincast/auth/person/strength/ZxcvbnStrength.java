package io.pincast.auth.person.strength;

import com.nulabinc.zxcvbn.Zxcvbn;
import io.pincast.auth.person.PasswordStrength;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Knows some 30,000 passwords that were seen in the open, besides words, names, keyboard walks, repetitions and dates. */
@Component
class ZxcvbnStrength implements PasswordStrength {
    /** "Safely unguessable": more than 10^8 guesses. */
    private static final int ENOUGH = 3;
    /** The time that it takes rises with the square of the length; what is this long is not weak for its tail. */
    private static final int LOOKED_AT = 100;

    private static final int A_WORD = 3;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final List<String> OURS = List.of("pincast", "pinterest");

    private final Zxcvbn judge = new Zxcvbn();

    @Override
    public Optional<String> weakness(String password, Collection<String> known) {
        var tried = tried(known);
        var looked = password.substring(0, Math.min(password.length(), LOOKED_AT));
        return measured(looked, tried).or(() -> measured(without(looked, tried), tried));
    }

    private Optional<String> measured(String password, List<String> tried) {
        var measured = judge.measure(password, tried);
        return measured.getScore() >= ENOUGH
                ? Optional.empty()
                : Optional.of(measured.getFeedback().getWarning(Locale.ENGLISH)).map(String::strip);
    }

    /** The longest first, so that a whole e-mail is taken before a part of it. */
    private static List<String> tried(Collection<String> known) {
        var words =
                Stream.concat(known.stream(), known.stream().flatMap(text -> Arrays.stream(NO_WORD.split(text, -1))));
        return Stream.concat(OURS.stream(), words)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= A_WORD)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** What is known of the person adds nothing: several such words in a row would count as many guesses. */
    private static String without(String password, List<String> tried) {
        var rest = password.toLowerCase(Locale.ROOT);
        for (var word : tried) {
            rest = rest.replace(word, "");
        }
        return rest.length() == password.length() ? password : rest;
    }
}
