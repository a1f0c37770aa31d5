package io.pincast.scheduler.progress;

import io.pincast.scheduler.publication.Decision;
import java.util.List;

/**
 * Puts a decision's facts into the form in which they wait inside the document.
 *
 * @param <E> that form: the store's business
 */
@FunctionalInterface
public interface PublicationFacts<E> {
    List<E> of(Decision decision);
}
