package io.pincast.auth.apitoken;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person asks for. */
public record NewApiToken(
        String name,
        List<String> scopes,
        Optional<List<String>> accountIds,
        @Nullable Instant expiresAt) {

    public NewApiToken {
        scopes = List.copyOf(scopes);
        accountIds = accountIds.map(List::copyOf);
    }
}
