package io.pincast.auth.firstsignin;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the first administrator learns how to sign in.
 *
 * @param firstSignInFile where e-mail and password are written; without it no administrator is made
 * @param firstAdministratorEmail what the first administrator signs in with
 */
@ConfigurationProperties("pincast")
record FirstSignInProperties(
        @Nullable Path firstSignInFile,
        @DefaultValue("admin@pincast.local") String firstAdministratorEmail) {}
