package io.pincast.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pincast.pinterest.client.AppCredentials;
import io.pincast.pinterest.client.PinterestApi;
import io.pincast.pinterest.client.PinterestClient;
import io.pincast.pinterest.client.PinterestEndpoint;
import io.pincast.pinterest.client.PinterestEndpoints;
import io.pincast.pinterest.client.PinterestEnvironment;
import io.pincast.pinterest.client.call.MediaContent;
import io.pincast.pinterest.client.call.PinterestApiException;
import io.pincast.pinterest.client.call.SendGate;
import io.pincast.pinterest.client.oauth.AccessToken;
import io.pincast.pinterest.client.oauth.PinterestOAuth;
import io.pincast.pinterest.client.pins.CreatePinRequest;
import io.pincast.pinterest.client.pins.ImageType;
import io.pincast.pinterest.client.pins.MediaSource;
import io.pincast.pinterest.client.pins.Pin;
import io.pincast.simulator.PinterestSimulator;
import io.pincast.simulator.SimulatorOptions;
import io.pincast.simulator.app.Environment;
import io.pincast.simulator.control.SimulatorControl;
import io.pincast.simulator.fault.Fault;
import io.pincast.simulator.fault.FaultKind;
import io.pincast.simulator.world.BoardView;
import io.pincast.simulator.world.NewTokens;
import io.pincast.simulator.world.Seed;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A simulator as freshly started, limits off, and a client that knows its addresses. */
public final class Meeting implements AutoCloseable {
    public static final PinterestEnvironment PRODUCTION = PinterestEnvironment.SIMULATOR;
    public static final PinterestEnvironment SANDBOX = PinterestEnvironment.SANDBOX;

    /** For calls that are meant to wait in vain. */
    private static final Duration IMPATIENT = Duration.ofMillis(400);

    /** Long enough for a slow machine: no other call is meant to end by it. */
    private static final Duration PATIENT = Duration.ofSeconds(30);

    private static final PinterestSimulator SIMULATOR = PinterestSimulator.start(SimulatorOptions.inMemory());

    private final PinterestClient client;
    private final PinterestClient impatient;

    /** @param base where the client believes Pinterest to be */
    private Meeting(URI base) {
        var oauth = base.resolve("/oauth/");
        var endpoints = PinterestEndpoints.defaults()
                .with(PRODUCTION, new PinterestEndpoint(base.resolve("/production/v5"), oauth))
                .with(SANDBOX, new PinterestEndpoint(base.resolve("/sandbox/v5"), oauth));
        client = PinterestClient.builder()
                .endpoints(endpoints)
                .readTimeout(PATIENT)
                .build();
        impatient = PinterestClient.builder()
                .endpoints(endpoints)
                .readTimeout(IMPATIENT)
                .build();
        control().reset();
        control().settings(settings -> settings.withLimitsEnabled(false));
    }

    public static Meeting direct() {
        return new Meeting(SIMULATOR.baseUrl());
    }

    /** With somebody between the two. */
    public static Meeting by(URI between) {
        return new Meeting(between);
    }

    public static URI simulator() {
        return SIMULATOR.baseUrl();
    }

    public SimulatorControl control() {
        return SIMULATOR.control();
    }

    /** As the demo user, in production, with all scopes. */
    public PinterestApi demo() {
        return api(NewTokens.of(Seed.DEMO_USER));
    }

    /** The same, for calls that are meant to wait in vain. */
    public PinterestApi impatientDemo() {
        return impatient.as(PRODUCTION, token(NewTokens.of(Seed.DEMO_USER)));
    }

    public PinterestApi demoInSandbox() {
        return api(new NewTokens(Seed.DEMO_USER, null, Environment.SANDBOX, null));
    }

    public PinterestApi demoByTrialApp() {
        return api(new NewTokens(Seed.DEMO_USER, Seed.TRIAL_APP, null, null));
    }

    public PinterestApi demoWith(String... scopes) {
        return api(new NewTokens(Seed.DEMO_USER, null, null, Set.of(scopes)));
    }

    public PinterestApi api(NewTokens wish) {
        return api(wish.environment() == Environment.SANDBOX ? SANDBOX : PRODUCTION, token(wish));
    }

    public PinterestApi api(PinterestEnvironment environment, AccessToken token) {
        return client.as(environment, token);
    }

    public AccessToken token(NewTokens wish) {
        return new AccessToken(control().making().issueTokens(wish).accessToken());
    }

    public PinterestOAuth oauth() {
        return client.oauth(PRODUCTION, new AppCredentials(Seed.STANDARD_APP, Seed.STANDARD_SECRET));
    }

    public BoardView board(String name) {
        return control().world().boards(null).stream()
                .filter(board -> board.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The demo user's plain board. */
    public String boardId() {
        return board("Small gardens").id();
    }

    public void strikeNext(String operation, FaultKind kind) {
        strikeNext(Fault.of(kind).onOperation(operation));
    }

    public void strikeNext(Fault fault) {
        control().addFault(fault.times(1));
    }

    public static CreatePinRequest pinOn(String boardId) {
        return CreatePinRequest.on(boardId, new MediaSource.ImageUrl("https://images.example/a.jpg"))
                .title("Tomatoes");
    }

    public static CreatePinRequest pinOn(String boardId, byte[] png) {
        return CreatePinRequest.on(boardId, new MediaSource.ImageBase64(ImageType.PNG, MediaContent.of(png)));
    }

    public static Pin createPin(PinterestApi api, CreatePinRequest request) {
        return api.pins().create(request, SendGate.OPEN).body();
    }

    public static PinterestApiException failure(ThrowingCallable call) {
        var failure = catchThrowableOfType(PinterestApiException.class, call);
        assertThat(failure).as("the call was meant to fail").isNotNull();
        return failure;
    }

    /** Lets go whom faults hold. */
    @Override
    public void close() {
        control().clearFaults();
        impatient.close();
        client.close();
    }
}
