package io.pincast.auth.token.store;

import io.pincast.auth.vault.SealedPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the private parts lie. */
@Configuration(proxyBeanMethods = false)
class SigningKeyPlaces {

    @Bean
    SealedPlace signingKeyPrivateParts() {
        return new SealedPlace(
                MongoSigningKeyStore.SIGNING_KEYS, MongoSigningKeyStore.KEY_ID, MongoSigningKeyStore.PRIVATE_JWK);
    }
}
