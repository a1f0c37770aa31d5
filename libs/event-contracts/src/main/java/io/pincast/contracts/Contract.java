package io.pincast.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may lie on one topic.
 *
 * @param orders whether its messages ask for work: then one of unknown type is dead-lettered, while on a topic of facts it is counted and skipped
 */
public record Contract(String topic, boolean orders, Map<String, Class<?>> types) {

    private static final List<Contract> ALL = List.of(
            of(Topics.DUE_POSTS, true, DuePostEvent.class),
            of(Topics.POST_EVENTS, false, PostEvent.class),
            of(Topics.PUBLICATION_EVENTS, false, PublisherEvent.class),
            of(Topics.ACCOUNT_EVENTS, false, AccountEvent.class),
            of(Topics.METRIC_EVENTS, false, MetricEvent.class));

    public Contract {
        types = Map.copyOf(types);
    }

    public static List<Contract> all() {
        return ALL;
    }

    public static Optional<Contract> ofTopic(String topic) {
        return ALL.stream().filter(contract -> contract.topic.equals(topic)).findFirst();
    }

    static String typeOf(Class<?> event) {
        var type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(event + " has no @EventType");
        }
        return type.value();
    }

    private static Contract of(String topic, boolean orders, Class<?> sealed) {
        return new Contract(
                topic, orders, events(sealed).collect(Collectors.toMap(Contract::typeOf, Function.identity())));
    }

    private static Stream<Class<?>> events(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Contract::events)
                : Stream.of(type);
    }
}
