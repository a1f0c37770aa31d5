package io.pincast.publisher.budget;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts budgets together. */
@Configuration(proxyBeanMethods = false)
class BudgetConfiguration {

    @Bean
    Budgets budgets(BudgetCounters counters, BudgetProperties properties) {
        return new Budgets(counters, properties);
    }
}
