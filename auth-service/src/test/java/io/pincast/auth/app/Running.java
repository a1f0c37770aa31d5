package io.pincast.auth.app;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.mongodb.client.MongoDatabase;
import io.pincast.auth.audit.Actor;
import io.pincast.auth.audit.AuditTrail;
import io.pincast.auth.background.Chore;
import io.pincast.auth.member.MemberService;
import io.pincast.auth.person.Credentials;
import io.pincast.auth.person.Passwords;
import io.pincast.auth.person.Person;
import io.pincast.auth.person.PersonService;
import io.pincast.auth.person.PersonStore;
import io.pincast.auth.workspace.Role;
import io.pincast.contracts.Topics;
import io.pincast.defaults.id.Ids;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.simulator.PinterestSimulator;
import io.pincast.simulator.SimulatorOptions;
import io.pincast.simulator.control.SimulatorControl;
import io.pincast.simulator.world.NewUser;
import io.pincast.test.instance.Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** The one instance that all tests of this module share, and the stand-in for Pinterest behind it. */
final class Running {
    static final String PASSWORD = "four random words do well";
    /** By this name, the provider that forges is one of the installation's. */
    static final String FORGER = "forger";

    static final String FORGERS_CLIENT_SECRET = "another-client-secret-0123456789";
    private static final Running INSTANCE = new Running();
    private final PinterestSimulator simulator = PinterestSimulator.start(SimulatorOptions.inMemory());
    private final ShiftedClock clock = new ShiftedClock();
    private final Path firstSignIn = temporaryFolder().resolve("first-sign-in");
    private final GreenMail mail = mail();
    private final ForgingProvider forger = ForgingProvider.start();
    private final Replica replica = Replica.start(
            simulator.baseUrl(),
            firstSignIn,
            clock,
            "pincast_auth",
            // The second is the scheduler's, which is not here to make it.
            "--pincast.events.owned[0].name=" + Topics.ACCOUNT_EVENTS,
            "--pincast.events.owned[0].retention=30d",
            "--pincast.events.owned[1].name=" + Topics.POST_EVENTS,
            "--pincast.events.owned[1].retention=30d",
            "--auth.oidc.providers.forger.issuer=" + forger.issuer(),
            "--auth.oidc.providers.forger.client-id=pincast",
            "--auth.oidc.providers.forger.client-secret=" + FORGERS_CLIENT_SECRET,
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + mail.getSmtp().getPort(),
            "--pincast.mail.from=pincast@example.com");
    // Made once: it takes its time.
    private final String passwordHash = replica.bean(Passwords.class).hash(PASSWORD);

    private Running() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            replica.close();
            mail.stop();
            forger.close();
            simulator.close();
        }));
    }

    static Running instance() {
        return INSTANCE;
    }

    /** Time goes by, here and at Pinterest. */
    void advance(Duration by) {
        clock.advance(by);
        simulator.control().advanceClock(by);
    }

    private static GreenMail mail() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    /** The mail server, and what it got. */
    GreenMail mailServer() {
        return mail;
    }

    ForgingProvider forger() {
        return forger;
    }

    ShiftedClock clock() {
        return clock;
    }

    SimulatorControl pinterest() {
        return simulator.control();
    }

    PinterestSimulator simulator() {
        return simulator;
    }

    Path firstSignIn() {
        return firstSignIn;
    }

    Replica replica() {
        return replica;
    }

    MongoDatabase database() {
        return replica.bean(MongoDatabase.class);
    }

    /** Does now what is done from time to time. */
    void run(String chore) {
        replica.beans(Chore.class)
                .filter(candidate -> candidate.name().equals(chore))
                .findFirst()
                .orElseThrow()
                .run();
    }

    /** Nobody in particular. */
    Client stranger() {
        return new Client(replica.address());
    }

    /** The scheduler, as far as auth-service can tell. */
    Client service() {
        return stranger().with(serviceToken("scheduler-service", Replica.SERVICE_SECRET), null);
    }

    String serviceToken(String name, String secret) {
        return serviceTokenAnswer(name, secret).ok().get("token").asString();
    }

    Client.Answer serviceTokenAnswer(String name, String secret) {
        var pair = Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return Http.send(
                replica.address() + "/internal/service-tokens", "POST", "", Map.of("Authorization", "Basic " + pair));
    }

    /** Somebody new at Pinterest, by name. */
    String pinterestUser() {
        var id = replica.bean(Ids.class).nextText().replace("-", "");
        var name = "user_" + id.substring(id.length() - 20);
        simulator.control().making().addUser(NewUser.named(name));
        return name;
    }

    /** Somebody new, without a workspace. */
    Someone someone() {
        var id = replica.bean(Ids.class).nextText();
        return Someone.signIn(this, person(id + "@example.com").email(), PASSWORD);
    }

    /** Somebody new, not signed in. */
    Person person(String email) {
        return person(email, false);
    }

    private Person person(String email, boolean administrator) {
        var person = new Person(replica.bean(Ids.class).nextText(), email, "Somebody", administrator, false, false, 0);
        var entry = replica.bean(AuditTrail.class).entry(Actor.pincast(), "person.created", person.subject());
        replica.bean(PersonStore.class).insert(new Credentials(person, passwordHash), clock.instant(), entry);
        return person;
    }

    /** Somebody who administers the installation. */
    Someone administrator() {
        var id = replica.bean(Ids.class).nextText();
        return Someone.signIn(this, person(id + "@example.com", true).email(), PASSWORD);
    }

    /** Makes somebody a member, as accepting an invitation would. */
    void join(String workspaceId, Someone someone, Role role) {
        var person = replica.bean(PersonService.class).find(someone.personId()).orElseThrow();
        replica.bean(MemberService.class).add(Actor.pincast(), new WorkspaceId(workspaceId), person, role, null);
    }

    /** Somebody new with a workspace and an app. */
    Team team() {
        return Team.of(someone());
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("auth");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
