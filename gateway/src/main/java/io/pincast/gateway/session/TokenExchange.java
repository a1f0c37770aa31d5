package io.pincast.gateway.session;

import io.pincast.gateway.token.OpaqueToken;
import java.util.Optional;

/** Who knows what an opaque token is worth. */
@FunctionalInterface
public interface TokenExchange {
    /**
     * Trades a token.
     *
     * @param workspace the one that the client wants to work in; without it, its only one
     * @throws io.pincast.defaults.problem.ProblemException 401 for a token that is not valid, 404 for a workspace that is not the
     *     caller's, 503 where nobody can tell now
     */
    Passport exchange(OpaqueToken token, Optional<String> workspace);
}
