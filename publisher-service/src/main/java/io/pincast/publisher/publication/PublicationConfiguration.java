package io.pincast.publisher.publication;

import io.pincast.publisher.ledger.Ledger;
import io.pincast.publisher.ledger.LedgerStore;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the taking in together. */
@Configuration(proxyBeanMethods = false)
class PublicationConfiguration {

    @Bean
    DuePosts duePosts(Ledger ledger, LedgerStore store, Timers timers, Handover handover, Clock clock) {
        return new DuePosts(ledger, store, new Intake(timers), handover, clock);
    }
}
