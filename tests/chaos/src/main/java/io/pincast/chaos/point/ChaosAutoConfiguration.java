package io.pincast.chaos.point;

import io.pincast.chaos.mutant.Mutant;
import io.pincast.chaos.mutant.Mutations;
import io.pincast.publisher.ledger.LedgerStore;
import java.time.Duration;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.RecordInterceptor;

/** Puts the wrappers around a replica's ports. */
@AutoConfiguration(beforeName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@ConditionalOnProperty("pincast.chaos.points")
class ChaosAutoConfiguration {

    @Bean
    static Points chaosPoints(Environment environment) {
        return new Points(
                environment.getRequiredProperty("pincast.chaos.replica"),
                environment.getRequiredProperty("pincast.chaos.points", Integer.class));
    }

    @Bean
    static Mutations chaosMutations(Environment environment) {
        return new Mutations(
                environment.getProperty("pincast.chaos.mutant", Mutant.class, Mutant.NONE),
                environment.getProperty("publisher.timers.send-within", Duration.class, Duration.ofSeconds(30)));
    }

    @Bean
    static PortWrapping chaosPorts(Points points, Mutations mutations, BeanFactory beans, Environment environment) {
        return new PortWrapping(
                points,
                mutations,
                beans,
                environment.getProperty("pincast.chaos.clock-offset", Duration.class, Duration.ZERO));
    }

    @Bean
    RecordInterceptor<Object, Object> chaosRecords(Mutations mutations, ObjectProvider<LedgerStore> store) {
        return mutations.ofRecords(store);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> chaosReady(Points points, KafkaListenerEndpointRegistry listeners) {
        return event -> {
            points.onPause(new ConsumerPause(listeners)::pause);
            points.ready();
        };
    }
}
