package io.pincast.simulator.time;

import io.pincast.simulator.settings.SettingsStore;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Instants as answers show them: whole seconds, with or without offset as set. */
@Component
public final class Times {
    private static final DateTimeFormatter PLAIN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private final SettingsStore settings;

    Times(SettingsStore settings) {
        this.settings = settings;
    }

    public String format(Instant instant) {
        var plain = PLAIN.format(instant);
        return settings.get().answers().timesWithOffset() ? plain + "Z" : plain;
    }
}
