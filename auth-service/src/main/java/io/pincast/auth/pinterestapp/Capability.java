package io.pincast.auth.pinterestapp;

/** What Pinterest grants some apps only, whatever their tier; an app learns it from how Pinterest answers. */
public enum Capability {
    /** Changing a Pin that is published ({@code PATCH /pins/{id}}, a beta). */
    PINS_EDIT,
    /** Numbers of many Pins in one call ({@code GET /pins/analytics}, a beta). */
    BULK_ANALYTICS
}
