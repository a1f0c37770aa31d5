package io.pincast.scheduler.draft;

import org.jspecify.annotations.Nullable;

/** The texts of one image of a carousel; a blank one is none. */
public record Slide(
        @Nullable String title,
        @Nullable String description,
        @Nullable String link) {

    public Slide {
        title = unlessBlank(title);
        description = unlessBlank(description);
        link = unlessBlank(link);
    }

    /** None where there is no text at all. */
    public static @Nullable Slide of(@Nullable String title, @Nullable String description, @Nullable String link) {
        var slide = new Slide(title, description, link);
        return slide.title == null && slide.description == null && slide.link == null ? null : slide;
    }

    static @Nullable String unlessBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
