package io.pincast.defaults.id;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Gives new ids: UUIDv7, so that they sort by the time they were made. */
public class Ids {

    public UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    public String nextText() {
        return next().toString();
    }
}
