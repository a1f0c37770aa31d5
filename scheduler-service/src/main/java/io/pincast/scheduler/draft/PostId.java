package io.pincast.scheduler.draft;

/** Names a post: a UUIDv7, so that ids sort by the time their posts were made. */
public record PostId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
