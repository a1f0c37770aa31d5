package io.pincast.auth.audit;

/**
 * Who does something.
 *
 * @param id of the person, the API token or the service; {@code pincast} for the platform itself, {@code nobody} for a stranger
 */
public record Actor(Kind kind, String id, Origin origin) {

    /** What sort of actor. */
    public enum Kind {
        PERSON,
        API_TOKEN,
        SERVICE,
        PINCAST,
        NOBODY
    }

    public static Actor person(String id, Origin origin) {
        return new Actor(Kind.PERSON, id, origin);
    }

    /** What the platform does by itself. */
    public static Actor pincast() {
        return new Actor(Kind.PINCAST, "pincast", Origin.INSIDE);
    }

    /** Somebody of whom nothing is known but the origin. */
    public static Actor nobody(Origin origin) {
        return new Actor(Kind.NOBODY, "nobody", origin);
    }

    /** The same, known now as a person. */
    public Actor as(String personId) {
        return person(personId, origin);
    }

    public boolean is(String personId) {
        return kind == Kind.PERSON && id.equals(personId);
    }
}
