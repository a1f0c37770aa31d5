package io.pincast.chaos.process;

import io.pincast.analytics.AnalyticsServiceApplication;
import io.pincast.auth.AuthServiceApplication;
import io.pincast.gateway.GatewayApplication;
import io.pincast.publisher.PublisherServiceApplication;
import io.pincast.scheduler.SchedulerServiceApplication;
import java.util.Arrays;

/** One service, as it ships, with its settings as arguments after its name. */
public final class ServiceProcess {

    private ServiceProcess() {}

    public static void main(String[] arguments) {
        ParentWatch.begin();
        var settings = Arrays.copyOfRange(arguments, 1, arguments.length);
        switch (arguments[0]) {
            case "gateway" -> GatewayApplication.main(settings);
            case "auth-service" -> AuthServiceApplication.main(settings);
            case "scheduler-service" -> SchedulerServiceApplication.main(settings);
            case "publisher-service" -> PublisherServiceApplication.main(settings);
            case "analytics-service" -> AnalyticsServiceApplication.main(settings);
            default -> throw new IllegalArgumentException("there is no service " + arguments[0]);
        }
    }
}
