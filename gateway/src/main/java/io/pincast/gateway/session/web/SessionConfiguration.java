package io.pincast.gateway.session.web;

import com.github.benmanes.caffeine.cache.Ticker;
import io.pincast.defaults.identity.BrowserSession;
import io.pincast.gateway.entry.PublicAddress;
import io.pincast.gateway.ratelimit.web.RefusedTokens;
import io.pincast.gateway.session.SessionProperties;
import io.pincast.gateway.session.TokenExchange;
import io.pincast.gateway.token.ClientTokens;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The filter that trades tokens, for routes to stand behind. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    TradeTokens tradeTokens(
            TokenExchange exchange,
            SessionProperties properties,
            Clock clock,
            Ticker ticker,
            RefusedTokens refused,
            ClientTokens tokens) {
        return new TradeTokens(tokens, new Passports(exchange, properties.kept(), clock, ticker), refused);
    }

    @Bean
    ClientTokens clientTokens(BrowserSession browser) {
        return new ClientTokens(browser);
    }

    @Bean
    BrowserSession browserSession(PublicAddress address) {
        return BrowserSession.of(address.secure(), address.path());
    }
}
