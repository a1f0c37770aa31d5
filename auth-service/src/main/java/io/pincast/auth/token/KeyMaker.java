package io.pincast.auth.token;

/** Makes key pairs. */
public interface KeyMaker {

    /** A new pair under an id. */
    Pair make(String id);

    /** Both parts as JSON web keys. */
    record Pair(String publicJwk, String privateJwk) {

        @Override
        public String toString() {
            return "Pair[hidden]";
        }
    }
}
