package io.pincast.simulator.pin.web;

/** The description's {@code CreativeType}; new Pins become one of the first three. */
enum CreativeType {
    REGULAR,
    VIDEO,
    CAROUSEL,
    SHOPPING,
    MAX_VIDEO,
    SHOP_THE_PIN,
    COLLECTION,
    IDEA,
    SHOWCASE,
    QUIZ,
    COLLAGE,
    MAX_WIDTH_REGULAR_COLLECTION,
    MAX_WIDTH_VIDEO_COLLECTION
}
