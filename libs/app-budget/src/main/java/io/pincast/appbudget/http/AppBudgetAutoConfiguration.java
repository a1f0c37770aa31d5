package io.pincast.appbudget.http;

import io.pincast.appbudget.AppSlices;
import io.pincast.defaults.identity.Peers;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Puts apps' days together; closed with the process, which gives back what is left. */
@AutoConfiguration(afterName = "io.pincast.defaults.identity.PeerAutoConfiguration")
@ConditionalOnBean(Peers.class)
class AppBudgetAutoConfiguration {

    @Bean
    AppSlices appSlices(Peers peers, Clock clock) {
        return new AppSlices(new AuthAppLedger(peers), clock);
    }
}
