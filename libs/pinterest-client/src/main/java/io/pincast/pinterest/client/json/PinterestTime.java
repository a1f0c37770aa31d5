package io.pincast.pinterest.client.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Pinterest's instants. Its description says {@code date-time}, live answers leave out the offset
 * ({@code 2022-10-13T01:40:29}): they are UTC.
 */
final class PinterestTime {
    private PinterestTime() {}

    /** Null where there is nothing that can be read as an instant. */
    static @Nullable Instant instant(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var parsed =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text.trim(), OffsetDateTime::from, LocalDateTime::from);
            return switch (parsed) {
                case OffsetDateTime withOffset -> withOffset.toInstant();
                case LocalDateTime withoutOffset -> withoutOffset.toInstant(ZoneOffset.UTC);
                default -> null;
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable LocalDate date(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text.trim());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
