package io.pincast.auth.accesstoken;

import io.pincast.auth.pinterestapp.AppKeys;
import io.pincast.auth.pinterestapp.Environment;

/** Pinterest, as far as tokens are concerned. */
public interface GrantSource {

    /** Trades a refresh token for new tokens. Pinterest may hold the old one for dead from then on, whether or not its answer arrives. */
    GrantAnswer refresh(AppKeys app, String refreshToken);

    /** Asks whose token it is, to see whether it works. */
    TokenCheck check(Environment environment, String accessToken);
}
