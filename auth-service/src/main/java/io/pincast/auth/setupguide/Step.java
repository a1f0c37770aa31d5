package io.pincast.auth.setupguide;

import java.util.List;

/**
 * One thing to do.
 *
 * @param id stable, such as {@code redirect-uri}
 * @param text Markdown, without what is to be copied
 * @param copies texts to copy
 * @param script what to show, one thing after the other; of the demo alone
 */
public record Step(String id, String title, String text, List<Copy> copies, List<String> script) {

    public Step {
        copies = List.copyOf(copies);
        script = List.copyOf(script);
    }

    /** A text to copy, and where it goes. */
    public record Copy(String label, String text) {}
}
