package io.pincast.auth.connection;

import io.pincast.auth.pinterestapp.AppKeys;
import java.net.URI;
import java.util.Set;

/** Pinterest, as far as connecting is concerned. */
public interface PinterestAuthorization {

    /** What Pincast asks for, in Pinterest's spelling. */
    Set<String> wantedScopes();

    /** The page on which a person allows it. */
    URI page(AppKeys app, URI redirectUri, String state);

    /** Makes tokens of a code, and asks whose they are. Throws one of {@link ConnectionProblems}. */
    ConnectedAs exchange(AppKeys app, URI redirectUri, String code);
}
