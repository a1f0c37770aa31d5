package io.pincast.gateway.ratelimit.web;

import io.pincast.defaults.problem.ProblemException;

/** Counts tokens that were not valid, by address: whoever guesses is stopped, though every guess looks like a new client. */
public class RefusedTokens {
    private final ClientBuckets byAddress;

    RefusedTokens(ClientBuckets byAddress) {
        this.byAddress = byAddress;
    }

    /** To be asked before an unknown token costs anything. */
    public void refuseGuesser(String address) {
        if (byAddress.isEmpty(address)) {
            throw tooMany();
        }
    }

    public void count(String address) {
        byAddress.take(address);
    }

    private ProblemException tooMany() {
        var allowance = byAddress.allowance();
        return RateLimitFilter.tooMany(Math.ceilDiv(allowance.per().toSeconds(), allowance.requests()));
    }
}
