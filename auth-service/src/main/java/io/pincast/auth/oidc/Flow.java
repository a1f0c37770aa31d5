package io.pincast.auth.oidc;

/**
 * What ties the way to the provider and the way back together.
 *
 * @param state comes back in the address
 * @param nonce comes back inside the signed answer
 * @param verifier proves at the exchange that we asked (PKCE)
 */
public record Flow(String state, String nonce, String verifier) {

    @Override
    public String toString() {
        return "Flow[hidden]";
    }
}
