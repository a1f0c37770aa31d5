package io.pincast.gateway.ratelimit.web;

import com.github.benmanes.caffeine.cache.Ticker;
import io.pincast.defaults.problem.Problems;
import io.pincast.gateway.entry.web.EntryConfiguration;
import io.pincast.gateway.ratelimit.RateLimitProperties;
import io.pincast.gateway.token.ClientTokens;
import io.pincast.gateway.token.OpenDoors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The buckets and the filter that takes from them. */
@Configuration(proxyBeanMethods = false)
class RateLimitConfiguration {

    /** What lasts is measured by it, so that nobody who sets the machine's clock moves a limit. */
    @Bean
    @ConditionalOnMissingBean
    Ticker ticker() {
        return Ticker.systemTicker();
    }

    @Bean
    RefusedTokens refusedTokens(RateLimitProperties limits, Ticker ticker) {
        return new RefusedTokens(new ClientBuckets(limits.refused(), ticker));
    }

    @Bean
    FilterRegistrationBean<RateLimitFilter> rateLimit(
            RateLimitProperties limits, OpenDoors openDoors, Ticker ticker, ClientTokens tokens, Problems problems) {
        var filter = new RateLimitFilter(
                new ClientBuckets(limits.token(), ticker),
                new ClientBuckets(limits.address(), ticker),
                tokens,
                openDoors,
                problems);
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(EntryConfiguration.RATE_LIMIT_ORDER);
        return registration;
    }
}
