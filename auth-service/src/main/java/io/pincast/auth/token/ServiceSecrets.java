package io.pincast.auth.token;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * By what services prove who they are.
 *
 * @param serviceSecrets by service name; an empty one lets nobody in
 */
@ConfigurationProperties("pincast.auth")
record ServiceSecrets(@DefaultValue Map<String, String> serviceSecrets) {
    private static final int LEAST = 16;

    ServiceSecrets {
        serviceSecrets.forEach((name, secret) -> {
            if (!secret.isEmpty() && secret.length() < LEAST) {
                throw new IllegalArgumentException("pincast.auth.service-secrets." + name + " has fewer than " + LEAST
                        + " characters. Make one with: openssl rand -base64 32");
            }
        });
    }

    @Override
    public String toString() {
        return "ServiceSecrets" + serviceSecrets.keySet();
    }
}
