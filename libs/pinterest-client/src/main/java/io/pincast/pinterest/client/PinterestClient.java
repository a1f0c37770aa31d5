package io.pincast.pinterest.client;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.pincast.pinterest.client.call.CallObserver;
import io.pincast.pinterest.client.http.ApiCalls;
import io.pincast.pinterest.client.http.Caller;
import io.pincast.pinterest.client.http.Target;
import io.pincast.pinterest.client.http.Telemetry;
import io.pincast.pinterest.client.http.Transport;
import io.pincast.pinterest.client.oauth.AccessToken;
import io.pincast.pinterest.client.oauth.PinterestOAuth;
import java.time.Clock;
import java.time.Duration;

/**
 * The way to Pinterest's API v5, for all environments, apps and accounts. One per process: it holds the connections.
 * Every call is one request: nothing is repeated here, whoever calls decides by what a failure proves.
 */
public final class PinterestClient implements AutoCloseable {
    private final PinterestEndpoints endpoints;
    private final Transport transport;
    private final Caller caller;
    private final Clock clock;

    private PinterestClient(Builder builder) {
        endpoints = builder.endpoints;
        clock = builder.clock;
        transport = new Transport(builder.connectTimeout, builder.readTimeout);
        caller = new Caller(transport, new Telemetry(builder.observations, builder.meters), clock);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Authorization for one app. */
    public PinterestOAuth oauth(PinterestEnvironment environment, AppCredentials app) {
        return oauth(environment, app, CallObserver.NONE);
    }

    public PinterestOAuth oauth(PinterestEnvironment environment, AppCredentials app, CallObserver observer) {
        var endpoint = endpoints.of(environment);
        var target = new Target(environment.name(), endpoint.api(), app.authorization(), observer);
        return new PinterestOAuth(new ApiCalls(target, caller), endpoint.authorize(), app.appId(), clock);
    }

    /** The API on behalf of the account that the token belongs to. A token is of one environment only. */
    public PinterestApi as(PinterestEnvironment environment, AccessToken token) {
        return as(environment, token, CallObserver.NONE);
    }

    /** As above; the observer is told of every call that is made through the result. */
    public PinterestApi as(PinterestEnvironment environment, AccessToken token, CallObserver observer) {
        var api = endpoints.of(environment).api();
        return new PinterestApi(
                new ApiCalls(new Target(environment.name(), api, "Bearer " + token.value(), observer), caller));
    }

    @Override
    public void close() {
        transport.close();
    }

    /** What may be chosen; the defaults call Pinterest itself. */
    public static final class Builder {
        private PinterestEndpoints endpoints = PinterestEndpoints.defaults();
        private Duration connectTimeout = Duration.ofSeconds(5);
        private Duration readTimeout = Duration.ofSeconds(60);
        private ObservationRegistry observations = ObservationRegistry.NOOP;
        private MeterRegistry meters = new CompositeMeterRegistry();
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        public Builder endpoints(PinterestEndpoints endpoints) {
            this.endpoints = endpoints;
            return this;
        }

        /** Longest wait for a connection; 5 s unless told. */
        public Builder connectTimeout(Duration connectTimeout) {
            this.connectTimeout = positive(connectTimeout);
            return this;
        }

        /**
         * Longest duration of a whole call, from its start to the last byte of the answer; 60 s unless told. For the upload
         * of a video, the longest time in which nothing moves.
         */
        public Builder readTimeout(Duration readTimeout) {
            this.readTimeout = positive(readTimeout);
            return this;
        }

        public Builder observationRegistry(ObservationRegistry observations) {
            this.observations = observations;
            return this;
        }

        public Builder meterRegistry(MeterRegistry meters) {
            this.meters = meters;
            return this;
        }

        /** Dates the calls; time-outs run on the machine's monotonic clock. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        public PinterestClient build() {
            return new PinterestClient(this);
        }

        private static Duration positive(Duration duration) {
            if (!duration.isPositive()) {
                throw new IllegalArgumentException("a time-out must be longer than nothing: " + duration);
            }
            return duration;
        }
    }
}
