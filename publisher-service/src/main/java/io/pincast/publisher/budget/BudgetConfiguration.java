package io.pincast.publisher.budget;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts budgets together. */
@Configuration(proxyBeanMethods = false)
class BudgetConfiguration {
    @Bean
    Budgets budgets(BudgetStore store, BudgetProperties properties, MeterRegistry meters) {
        return new Budgets(store, properties, new BudgetMetrics(meters));
    }
}
