package io.pincast.pinterest.client.pins;

import org.jspecify.annotations.Nullable;

/**
 * A Pin to be (schema {@code PinCreate}). Pinterest has no key that would make a repetition harmless.
 *
 * @param title up to 100 characters
 * @param description up to 800
 * @param altText up to 500
 * @param link up to 2048
 * @param dominantColor such as {@code #6E7874}
 * @param parentPinId the Pin that this one was saved from
 */
public record CreatePinRequest(
        String boardId,
        @Nullable String boardSectionId,
        @Nullable String title,
        @Nullable String description,
        @Nullable String link,
        @Nullable String altText,
        @Nullable String dominantColor,
        @Nullable String parentPinId,
        MediaSource mediaSource) {
    /** A Pin without any text yet. */
    public static CreatePinRequest on(String boardId, MediaSource mediaSource) {
        return new CreatePinRequest(boardId, null, null, null, null, null, null, null, mediaSource);
    }

    public CreatePinRequest inSection(@Nullable String boardSectionId) {
        return new CreatePinRequest(
                boardId, boardSectionId, title, description, link, altText, dominantColor, parentPinId, mediaSource);
    }

    public CreatePinRequest title(@Nullable String title) {
        return new CreatePinRequest(
                boardId, boardSectionId, title, description, link, altText, dominantColor, parentPinId, mediaSource);
    }

    public CreatePinRequest description(@Nullable String description) {
        return new CreatePinRequest(
                boardId, boardSectionId, title, description, link, altText, dominantColor, parentPinId, mediaSource);
    }

    public CreatePinRequest link(@Nullable String link) {
        return new CreatePinRequest(
                boardId, boardSectionId, title, description, link, altText, dominantColor, parentPinId, mediaSource);
    }

    public CreatePinRequest altText(@Nullable String altText) {
        return new CreatePinRequest(
                boardId, boardSectionId, title, description, link, altText, dominantColor, parentPinId, mediaSource);
    }

    public CreatePinRequest dominantColor(@Nullable String dominantColor) {
        return new CreatePinRequest(
                boardId, boardSectionId, title, description, link, altText, dominantColor, parentPinId, mediaSource);
    }

    public CreatePinRequest parentPinId(@Nullable String parentPinId) {
        return new CreatePinRequest(
                boardId, boardSectionId, title, description, link, altText, dominantColor, parentPinId, mediaSource);
    }
}
