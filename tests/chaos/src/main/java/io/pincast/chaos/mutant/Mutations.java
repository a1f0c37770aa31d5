package io.pincast.chaos.mutant;

import io.pincast.chaos.point.Port;
import io.pincast.defaults.events.OutgoingEvent;
import io.pincast.defaults.store.CollectionIndexes;
import io.pincast.publisher.attempt.Pinterest;
import io.pincast.publisher.ledger.LedgerStore;
import io.pincast.scheduler.progress.PublicationStore;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.kafka.listener.RecordInterceptor;

/** Builds a mistake into a replica's beans. */
public final class Mutations {
    private static final String CONTENT_UNDER_WAY = "content_under_way";
    private final Mutant mutant;
    /** One for both ports: what is kept back at the store is stored after the request. */
    private final PublisherMutants publisher;

    /**
     * Builds a mistake.
     *
     * @param sendWithin the protocol's A
     */
    public Mutations(Mutant mutant, Duration sendWithin) {
        this.mutant = mutant;
        this.publisher = new PublisherMutants(mutant, sendWithin);
    }

    /** The bean, or what takes its place. */
    public Object of(Object bean) {
        return switch (mutant) {
            case NONE, V9 -> bean;
            case V1 -> bean instanceof PublicationStore ? Port.around(bean, new SchedulerMutants(mutant)::take) : bean;
            case V3 ->
                bean instanceof PublicationStore
                        ? Port.around(bean, new SchedulerMutants(mutant)::take)
                        : withoutContentUnderWay(bean);
            case V5 -> bean;
            case V6, V7, V8, V10 -> inThePublisher(bean);
            case V13 -> withoutContentUnderWay(inThePublisher(bean));
        };
    }

    private Object inThePublisher(Object bean) {
        return bean instanceof LedgerStore || bean instanceof Pinterest ? Port.around(bean, publisher::take) : bean;
    }

    private static Object withoutContentUnderWay(Object bean) {
        if (!(bean instanceof CollectionIndexes(var collection, var indexes))) {
            return bean;
        }
        return new CollectionIndexes(
                collection,
                indexes.stream()
                        .filter(index ->
                                !CONTENT_UNDER_WAY.equals(index.getOptions().getName()))
                        .toList());
    }

    /** What is done to each event before it is sent. */
    public UnaryOperator<OutgoingEvent> ofEvents() {
        return mutant == Mutant.V3 || mutant == Mutant.V5 ? Renumbering::turnedBack : UnaryOperator.identity();
    }

    /** What is done to each record before a listener has it; changes nothing outside the publisher. */
    public RecordInterceptor<Object, Object> ofRecords(ObjectProvider<LedgerStore> store) {
        return mutant == Mutant.V3 || mutant == Mutant.V5
                ? new Renumbering(mutant, store)
                : (received, consumer) -> received;
    }
}
