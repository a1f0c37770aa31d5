package io.pincast.embedded.kafka;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Properties;

/** What makes one Kafka process broker and controller at once, small, and quick to start again. */
final class BrokerProperties {

    static final int NODE_ID = 1;
    static final String CONTROLLER = "CONTROLLER";

    private static final String CLIENTS = "PLAINTEXT";
    private static final String LOOPBACK = "127.0.0.1";

    private BrokerProperties() {}

    static Properties of(Path logs, String host, int port, int controllerPort) {
        var properties = new Properties();
        identity(properties, logs, host, port, controllerPort);
        restart(properties);
        oneNode(properties);
        size(properties);
        return properties;
    }

    static String advertised(String host, int port) {
        return host(host) + ":" + port;
    }

    private static void identity(Properties properties, Path logs, String host, int port, int controllerPort) {
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", Integer.toString(NODE_ID));
        // Static, so that ports may change between starts: nothing about them is stored in the folder.
        properties.put("controller.quorum.voters", NODE_ID + "@" + LOOPBACK + ":" + controllerPort);
        properties.put(
                "listeners",
                CLIENTS + "://" + host + ":" + port + "," + CONTROLLER + "://" + LOOPBACK + ":" + controllerPort);
        properties.put("advertised.listeners", CLIENTS + "://" + advertised(host, port));
        properties.put("listener.security.protocol.map", CLIENTS + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        properties.put("inter.broker.listener.name", CLIENTS);
        properties.put("controller.listener.names", CONTROLLER);
        properties.put("log.dirs", logs.toString());
    }

    /** Without these, a restart waits about ten seconds for the broker's previous registration to end. */
    private static void restart(Properties properties) {
        properties.put("controlled.shutdown.enable", "true");
        properties.put("broker.session.timeout.ms", "2000");
        properties.put("broker.heartbeat.interval.ms", "250");
        properties.put("controller.quorum.election.timeout.ms", "200");
    }

    private static void oneNode(Properties properties) {
        properties.put("default.replication.factor", "1");
        properties.put("min.insync.replicas", "1");
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("auto.create.topics.enable", "false");
        properties.put("group.initial.rebalance.delay.ms", "0");
        // An instance that was off for a while goes on where it stopped, as long as its topics still have the records.
        properties.put("offsets.retention.minutes", Integer.toString(90 * 24 * 60));
    }

    private static void size(Properties properties) {
        properties.put("offsets.topic.num.partitions", "2");
        properties.put("transaction.state.log.num.partitions", "1");
        properties.put("share.coordinator.state.topic.num.partitions", "1");
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "4");
        properties.put("background.threads", "2");
        properties.put("log.segment.bytes", Integer.toString(64 << 20));
        properties.put("log.index.size.max.bytes", Integer.toString(1 << 20));
        // The default takes 128 MB of heap for one cleaner.
        properties.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
    }

    /** What clients are told to connect to: a wildcard address is no address. */
    private static String host(String host) {
        if (!"0.0.0.0".equals(host) && !"::".equals(host)) {
            return host;
        }
        try {
            return InetAddress.getLocalHost().getHostAddress();
        } catch (UnknownHostException e) {
            return LOOPBACK;
        }
    }
}
