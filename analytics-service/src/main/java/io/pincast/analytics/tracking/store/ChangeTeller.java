package io.pincast.analytics.tracking.store;

import io.pincast.analytics.tracking.Change;
import io.pincast.defaults.events.OutgoingEvent;

/** Makes the event that lies in a day's document until it is sent. */
@FunctionalInterface
public interface ChangeTeller {
    OutgoingEvent tell(Change change);
}
