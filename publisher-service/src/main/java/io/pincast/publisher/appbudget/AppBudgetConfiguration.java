package io.pincast.publisher.appbudget;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts apps' days together; closed with the process, which gives back what is left. */
@Configuration(proxyBeanMethods = false)
class AppBudgetConfiguration {

    @Bean
    AppSlices appSlices(AppLedger ledger, Clock clock) {
        return new AppSlices(ledger, clock);
    }
}
