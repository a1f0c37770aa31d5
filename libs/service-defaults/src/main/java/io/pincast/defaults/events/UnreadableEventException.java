package io.pincast.defaults.events;

import org.springframework.kafka.support.converter.ConversionException;

/** No later try can read this record: it goes to the dead-letter topic at once. */
public class UnreadableEventException extends ConversionException {

    public UnreadableEventException(String why) {
        super(why, (Throwable) null);
    }

    public UnreadableEventException(String why, Throwable cause) {
        super(why, cause);
    }
}
