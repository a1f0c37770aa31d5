package io.pincast.chaos.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Ten processes: a whole Pincast with two schedulers and two publishers, broker, store, and a simulated Pinterest. */
public final class Cluster implements AutoCloseable {
    private static final String MAINS = "io.pincast.chaos.process.";
    private final Jvm jvm = new Jvm();
    private final Addresses addresses = new Addresses();
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Duration> clockOffsets = new ConcurrentHashMap<>();
    private final Path folder;
    private final ServiceArguments arguments;
    private final Balancer balancer;
    private final Consumer<String> onOwnEnd;

    /** Makes a cluster; {@code onOwnEnd} is told of a process that ended though nobody ended it. */
    public Cluster(ClusterOptions options, Scale scale, Consumer<String> onOwnEnd) {
        this.folder = options.folder();
        this.arguments = new ServiceArguments(addresses, scale, options);
        this.onOwnEnd = onOwnEnd;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        infrastructure();
        services();
        balancer = new Balancer(
                addresses.port("scheduler-service"),
                List.of(
                        new Balancer.Backend(node("scheduler-1"), addresses.port("scheduler-1")),
                        new Balancer.Backend(node("scheduler-2"), addresses.port("scheduler-2"))));
    }

    private void infrastructure() {
        add(
                "store",
                () -> jvm.command(
                        MAINS + "StoreProcess",
                        256,
                        List.of(path("store"), Integer.toString(addresses.port("store")))));
        add(
                "broker",
                () -> jvm.command(
                        MAINS + "BrokerProcess",
                        320,
                        List.of(
                                path("broker"),
                                Integer.toString(addresses.port("broker")),
                                Integer.toString(addresses.port("controller")))));
        add(
                "simulator",
                () -> jvm.command(
                        MAINS + "SimulatorProcess",
                        320,
                        List.of("--port", Integer.toString(addresses.port("simulator")), "--data", path("simulator"))));
    }

    private void services() {
        add("auth-service", () -> service(arguments.auth(firstSignIn())));
        for (var replica : List.of("scheduler-1", "scheduler-2")) {
            add(replica, () -> service(arguments.scheduler(replica, clockOffset(replica))));
        }
        for (var replica : List.of("publisher-1", "publisher-2")) {
            add(replica, () -> service(arguments.publisher(replica, clockOffset(replica))));
        }
        add("gateway", () -> service(arguments.gateway()));
        add("analytics-service", () -> service(arguments.analytics()));
    }

    private List<String> service(List<String> serviceArguments) {
        return jvm.command(MAINS + "ServiceProcess", 192, serviceArguments);
    }

    private void add(String name, Supplier<List<String>> command) {
        nodes.put(name, new Node(name, command, folder.resolve(name + ".log"), onOwnEnd));
    }

    /** Starts all and returns when all are ready. */
    public void start() {
        jvm.prepare(folder.resolve("prepare.log"));
        var first = List.of("store", "broker", "simulator");
        first.forEach(name -> node(name).start());
        first.forEach(this::awaitReady);
        nodes.values().forEach(Node::start);
        nodes.keySet().forEach(this::awaitReady);
    }

    /** Returns when a process serves, having been started before. */
    public void awaitReady(String name) {
        var ready = Readiness.of(name, addresses.port(name));
        Patience.of(Duration.ofMinutes(2)).until(name + " is ready", () -> {
            if (node(name).state() == Node.State.DOWN) {
                throw new IllegalStateException(name + " did not start: see " + folder.resolve(name + ".log"));
            }
            return ready.isReady();
        });
        node(name).ready();
    }

    public Node node(String name) {
        var node = nodes.get(name);
        if (node == null) {
            throw new IllegalArgumentException("there is no process " + name);
        }
        return node;
    }

    public List<Node> nodes() {
        return new ArrayList<>(nodes.values());
    }

    /** From its next start on, this replica's clock differs so much from this machine's. */
    public void clockOffset(String replica, Duration offset) {
        clockOffsets.put(replica, offset);
    }

    public Duration clockOffset(String replica) {
        return clockOffsets.getOrDefault(replica, Duration.ZERO);
    }

    public Path firstSignIn() {
        return folder.resolve("first-sign-in");
    }

    public String gatewayUrl() {
        return addresses.url("gateway");
    }

    public String simulatorUrl() {
        return addresses.url("simulator");
    }

    public String brokerAddress() {
        return addresses.broker();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    /** Kills all that is left, frozen or not. */
    @Override
    public void close() {
        nodes.values().forEach(Node::kill);
        balancer.close();
    }
}
