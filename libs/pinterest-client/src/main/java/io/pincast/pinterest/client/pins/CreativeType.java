package io.pincast.pinterest.client.pins;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Form of a Pin (schema {@code CreativeType}); a video reads {@code REGULAR} until it is processed. Pinterest may add others: compare with the constants and let any other be. */
public record CreativeType(@JsonValue String value) {
    public static final CreativeType REGULAR = new CreativeType("REGULAR");
    public static final CreativeType VIDEO = new CreativeType("VIDEO");
    public static final CreativeType SHOPPING = new CreativeType("SHOPPING");
    public static final CreativeType CAROUSEL = new CreativeType("CAROUSEL");
    public static final CreativeType MAX_VIDEO = new CreativeType("MAX_VIDEO");
    public static final CreativeType SHOP_THE_PIN = new CreativeType("SHOP_THE_PIN");
    public static final CreativeType COLLECTION = new CreativeType("COLLECTION");
    public static final CreativeType IDEA = new CreativeType("IDEA");
    public static final CreativeType SHOWCASE = new CreativeType("SHOWCASE");
    public static final CreativeType QUIZ = new CreativeType("QUIZ");
    public static final CreativeType COLLAGE = new CreativeType("COLLAGE");
    public static final CreativeType MAX_WIDTH_REGULAR_COLLECTION = new CreativeType("MAX_WIDTH_REGULAR_COLLECTION");
    public static final CreativeType MAX_WIDTH_VIDEO_COLLECTION = new CreativeType("MAX_WIDTH_VIDEO_COLLECTION");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CreativeType {}

    @Override
    public String toString() {
        return value;
    }
}
