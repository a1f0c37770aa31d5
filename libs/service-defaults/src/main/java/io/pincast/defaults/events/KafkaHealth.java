package io.pincast.defaults.events;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.core.KafkaAdmin;

/** Whether a broker answers. */
class KafkaHealth extends AbstractHealthIndicator implements DisposableBean {
    private static final int PATIENCE_MILLIS = 2_000;
    private final java.util.function.Supplier<AdminClient> connect;
    private volatile @org.jspecify.annotations.Nullable AdminClient client;

    KafkaHealth(KafkaAdmin admin) {
        super("Kafka is away");
        this.connect = () -> AdminClient.create(admin.getConfigurationProperties());
    }

    @Override
    protected void doHealthCheck(Health.Builder builder)
            throws ExecutionException, InterruptedException, TimeoutException {
        var nodes = client().describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS))
                .nodes()
                .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        builder.up().withDetail("brokers", nodes.size());
    }

    private synchronized AdminClient client() {
        var current = client;
        if (current == null) {
            current = connect.get();
            client = current;
        }
        return current;
    }

    @Override
    public synchronized void destroy() {
        var current = client;
        if (current != null) {
            current.close(java.time.Duration.ofSeconds(1));
        }
    }
}
