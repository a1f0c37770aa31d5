package io.pincast.publisher.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the ledger together. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    Ledger ledger(LedgerStore store, MeterRegistry meters) {
        return new Ledger(store, new LedgerMetrics(meters));
    }
}
