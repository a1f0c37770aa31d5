package io.pincast.publisher.ledger.store;

import io.pincast.defaults.events.OutgoingEvent;
import io.pincast.publisher.ledger.Fact;
import io.pincast.publisher.ledger.Publication;
import java.util.List;

/** Makes events of facts, so that they can wait in the document that they tell of. */
public interface OutgoingFacts {
    List<OutgoingEvent> of(Publication publication, List<Fact> facts);
}
