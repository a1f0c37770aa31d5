package io.pincast.pinterest.client.pins;

import io.pincast.pinterest.client.body.Query;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which of the account's Pins to list, and with what (parameters of {@code GET /pins}).
 *
 * @param includeProtectedPins those on protected boards too
 * @param privateOnly those on secret boards only ({@code pin_type=PRIVATE})
 * @param creativeTypes of these forms only; empty means all. Pinterest calls it slow together with protected Pins
 * @param metrics figures of 90 days and lifetime with each Pin: up to 250 Pins for one call of the read budget
 */
public record OwnPins(
        @Nullable Filter filter,
        boolean includeProtectedPins,
        boolean privateOnly,
        List<CreativeType> creativeTypes,
        boolean metrics) {
    public static final OwnPins ALL = new OwnPins(null, false, false, List.of(), false);

    public OwnPins {
        creativeTypes = List.copyOf(creativeTypes);
    }

    public OwnPins withMetrics() {
        return new OwnPins(filter, includeProtectedPins, privateOnly, creativeTypes, true);
    }

    Query query() {
        return new Query()
                .add("pin_filter", filter == null ? null : filter.wire())
                .add("include_protected_pins", includeProtectedPins ? true : null)
                .add("pin_type", privateOnly ? "PRIVATE" : null)
                .addEach("creative_types", creativeTypes)
                .add("pin_metrics", metrics ? true : null);
    }

    /** Parameter {@code pin_filter}. */
    public enum Filter {
        EXCLUDE_NATIVE,
        EXCLUDE_REPINS,
        HAS_BEEN_PROMOTED;

        private String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
