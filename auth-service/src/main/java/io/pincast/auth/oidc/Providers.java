package io.pincast.auth.oidc;

import java.net.URI;
import java.util.Optional;

/** The providers, as far as signing in is concerned. Throws one of {@link OidcProblems}. */
public interface Providers {

    /** Begins: where to send the browser. */
    Begun begin(String provider, URI redirectUri);

    /** Makes of what the browser brought back who it is; every signature and every value that must fit is checked. */
    ExternalIdentity complete(String provider, URI redirectUri, Flow flow, String code, Optional<String> issuer);

    /** The provider's page, and what to remember until the browser comes back. */
    record Begun(URI address, Flow flow) {

        @Override
        public String toString() {
            return "Begun[hidden]";
        }
    }
}
