package io.pincast.scheduler.draft;

import io.pincast.defaults.problem.FieldProblem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pinterest's limits for texts and link (spec: {@code POST /pins}, {@code PinCreate}), checked before anything is planned. */
public final class DraftChecks {
    private static final int TITLE = 100;
    private static final int DESCRIPTION = 800;
    private static final int ALT_TEXT = 500;
    private static final int LINK = 2048;

    private DraftChecks() {}

    /** What is wrong with the texts; nothing where all is well. */
    public static List<FieldProblem> problemsOf(PinDraft draft) {
        var problems = new ArrayList<FieldProblem>();
        tooLong("", "title", draft.title(), TITLE).ifPresent(problems::add);
        tooLong("", "description", draft.description(), DESCRIPTION).ifPresent(problems::add);
        tooLong("", "altText", draft.altText(), ALT_TEXT).ifPresent(problems::add);
        link("", draft.link()).ifPresent(problems::add);
        for (var i = 0; i < draft.media().size(); i++) {
            var slide = draft.media().get(i).slide();
            if (slide != null) {
                problems.addAll(problemsOf(slide, "/media/" + i));
            }
        }
        return problems;
    }

    /** Pinterest's description gives an image of a carousel no limits of its own; those of the Pin are on the safe side. */
    private static List<FieldProblem> problemsOf(Slide slide, String where) {
        var problems = new ArrayList<FieldProblem>();
        tooLong(where, "title", slide.title(), TITLE).ifPresent(problems::add);
        tooLong(where, "description", slide.description(), DESCRIPTION).ifPresent(problems::add);
        link(where, slide.link()).ifPresent(problems::add);
        return problems;
    }

    private static Optional<FieldProblem> tooLong(String where, String field, @Nullable String text, int most) {
        var length = text == null ? 0 : text.codePointCount(0, text.length());
        return length <= most
                ? Optional.empty()
                : Optional.of(new FieldProblem(
                        where + "/" + field,
                        "Pinterest takes at most " + most + " characters here; this " + field + " has " + length
                                + "."));
    }

    private static Optional<FieldProblem> link(String where, @Nullable String link) {
        return tooLong(where, "link", link, LINK).or(() -> unusableLink(where, link));
    }

    private static Optional<FieldProblem> unusableLink(String where, @Nullable String link) {
        return link == null || isWebAddress(link)
                ? Optional.empty()
                : Optional.of(new FieldProblem(
                        where + "/link",
                        "A link is a whole web address such as https://example.com/autumn; this one is not."));
    }

    private static boolean isWebAddress(String link) {
        try {
            var address = new URI(link);
            var scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https")) && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
