package io.pincast.analytics;

import io.pincast.defaults.PincastService;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Follows Pins and accounts, and keeps their daily numbers longer than Pinterest does. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AnalyticsServiceApplication {

    public static void main(String[] args) {
        application().run(args);
    }

    public static SpringApplication application() {
        return PincastService.application(AnalyticsServiceApplication.class, "analytics-service");
    }
}
