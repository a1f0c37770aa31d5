package io.pincast.simulator.board;

/** Which boards a list shows. */
enum PrivacyFilter {
    ALL,
    PUBLIC,
    PROTECTED,
    SECRET,
    PUBLIC_AND_SECRET;

    boolean shows(BoardPrivacy privacy) {
        return switch (this) {
            case ALL -> true;
            case PUBLIC_AND_SECRET -> privacy != BoardPrivacy.PROTECTED;
            case PUBLIC, PROTECTED, SECRET -> name().equals(privacy.name());
        };
    }
}
