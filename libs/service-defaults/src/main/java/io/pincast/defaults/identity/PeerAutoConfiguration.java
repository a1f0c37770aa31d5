package io.pincast.defaults.identity;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.client.RestClient;

/** Calls to the other services. */
@AutoConfiguration(afterName = "org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration")
@ConditionalOnProperty("pincast.service.secret")
@EnableConfigurationProperties(PeerProperties.class)
class PeerAutoConfiguration {

    @Bean
    Peers peers(RestClient.Builder builder, PeerProperties properties, Clock clock) {
        var auth = builder.clone()
                .baseUrl(properties.addressOf("auth-service"))
                .requestFactory(Peers.requests())
                .build();
        return new Peers(builder, properties, new ServiceTokens(auth, properties.service(), clock));
    }
}
