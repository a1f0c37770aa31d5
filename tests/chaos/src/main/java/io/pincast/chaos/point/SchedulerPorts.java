package io.pincast.chaos.point;

import io.pincast.scheduler.progress.DuePublications;
import io.pincast.scheduler.progress.PublicationOrders;
import io.pincast.scheduler.progress.PublicationStore;
import io.pincast.scheduler.publication.Decision;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.publication.PublicationId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The scheduler's ports: its orders to the publisher, and its store. */
final class SchedulerPorts {
    private final Points points;

    SchedulerPorts(Points points) {
        this.points = points;
    }

    static boolean has(Object bean) {
        return bean instanceof PublicationOrders || bean instanceof DuePublications || bean instanceof PublicationStore;
    }

    Object around(Object port) {
        return Port.around(port, this::take);
    }

    private @Nullable Object take(Port.Call call) throws Throwable {
        return switch (call.name()) {
            case "claim" -> claim(call);
            case "due" -> {
                var publication = call.argument(Publication.class);
                points.tell(at(Place.SENDING_DUE, publication, "resends=" + publication.resends()));
                yield call.proceed();
            }
            case "dispatched" -> {
                points.ask(at(Place.MARKING, call.argument(Publication.class), ""));
                yield call.proceed();
            }
            case "apply" -> apply(call);
            default -> call.proceed();
        };
    }

    private Object claim(Port.Call call) throws Throwable {
        var won = Objects.requireNonNull(call.proceed());
        var decisions = (List<?>) call.argument(List.class);
        var claimed = decisions.stream()
                .map(decision -> ((Decision) decision).after())
                .filter(publication -> ((Collection<?>) won).contains(publication.id()))
                .toList();
        if (!claimed.isEmpty()) {
            var posts = claimed.stream()
                    .map(publication -> publication.postId().value())
                    .collect(Collectors.joining(" "));
            points.ask(at(Place.CLAIMED, claimed.getFirst(), posts));
        }
        return won;
    }

    private @Nullable Object apply(Port.Call call) throws Throwable {
        var applied = call.proceed();
        var decision = call.argument(Decision.class);
        var before = decision.before();
        if (before != null && decision.after().resends() == before.resends() + 1) {
            points.tell(at(Place.OVERDUE, before, ""));
        }
        if (Boolean.TRUE.equals(applied)
                && before != null
                && before.state() != decision.after().state()) {
            points.tell(at(
                    Place.ANSWER_TAKEN,
                    before,
                    before.state() + " " + decision.after().state()));
        }
        return applied;
    }

    private static Passing at(Place place, Publication publication, String detail) {
        PublicationId id = publication.id();
        return new Passing(place, publication.postId().value(), id.value(), publication.round(), detail);
    }
}
