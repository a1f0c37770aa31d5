package io.pincast.simulator.exchange;

import io.pincast.simulator.app.App;
import io.pincast.simulator.app.Environment;
import io.pincast.simulator.requests.RequestEntry;
import io.pincast.simulator.requests.RequestEntry.Effect;
import io.pincast.simulator.requests.RequestEntry.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request on its way through the filters and the operation; gathers what the log will say. */
public final class Exchange {
    static final String ATTRIBUTE = Exchange.class.getName();

    /** What is known when a request comes. */
    public record Arrival(
            long number,
            String requestId,
            Route route,
            String method,
            String path,
            long receivedAtMillis,
            Instant simulatedAt) {}

    private final Arrival arrival;
    private volatile @Nullable Caller caller;
    private volatile @Nullable App app;
    private volatile @Nullable Effect effect;
    private volatile @Nullable Subject subject;
    private volatile @Nullable Duration listingDelay;
    private volatile @Nullable String fault;
    private volatile @Nullable Integer code;
    private volatile @Nullable Answered answered;

    Exchange(Arrival arrival) {
        this.arrival = arrival;
    }

    public Arrival arrival() {
        return arrival;
    }

    public Environment environment() {
        return arrival.route().environment();
    }

    public Optional<Operation> operation() {
        return Optional.ofNullable(arrival.route().operation());
    }

    /**
     * Who calls.
     *
     * @throws IllegalStateException where a filter has not seen to it that there is one
     */
    public Caller caller() {
        return findCaller().orElseThrow(() -> new IllegalStateException("no caller has been authenticated"));
    }

    public Optional<Caller> findCaller() {
        return Optional.ofNullable(caller);
    }

    public void calledBy(Caller who) {
        caller = who;
        app = who.app();
    }

    public void calledByApp(App itself) {
        app = itself;
    }

    /** The app that calls, for itself or for a user. */
    public Optional<App> findApp() {
        return Optional.ofNullable(app);
    }

    /**
     * The app that calls, where one must.
     *
     * @throws IllegalStateException where a filter has not seen to it that there is one
     */
    public App app() {
        return findApp().orElseThrow(() -> new IllegalStateException("no app has been authenticated"));
    }

    public void about(Subject what) {
        subject = what;
    }

    public Optional<Subject> subject() {
        return Optional.ofNullable(subject);
    }

    /** Notes what was changed. */
    public void did(String kind, String id) {
        effect = new Effect(kind, id);
    }

    public Optional<Effect> effect() {
        return Optional.ofNullable(effect);
    }

    /** The Pin that this makes comes into lists so much later. */
    public void listLater(Duration delay) {
        listingDelay = delay;
    }

    public Optional<Duration> listingDelay() {
        return Optional.ofNullable(listingDelay);
    }

    public void struckBy(String faultId) {
        fault = faultId;
    }

    public void refusedWith(int pinterestCode) {
        code = pinterestCode;
    }

    void answered(int status, long atMillis) {
        answered = new Answered(status, atMillis);
    }

    public boolean dropped() {
        var end = answered;
        return end != null && end.status() == 0;
    }

    /** The connection was or will be closed without an answer. */
    public void drop(long atMillis) {
        answered = new Answered(0, atMillis);
    }

    RequestEntry entry() {
        var end = answered;
        return new RequestEntry(
                arrival.number(),
                arrival.requestId(),
                environment(),
                arrival.route().operationId(),
                arrival.method(),
                arrival.path(),
                findCaller().map(who -> who.user().username()).orElse(null),
                findApp().map(App::id).orElse(null),
                arrival.receivedAtMillis(),
                arrival.simulatedAt(),
                end == null ? null : end.atMillis(),
                end == null ? null : end.status(),
                code,
                effect,
                subject,
                fault);
    }

    private record Answered(int status, long atMillis) {}
}
