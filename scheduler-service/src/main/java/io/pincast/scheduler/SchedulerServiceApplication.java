package io.pincast.scheduler;

import io.pincast.defaults.PincastService;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Posts, media, and the dispatch of what is due. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SchedulerServiceApplication {

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    public static SpringApplication application() {
        return PincastService.application(SchedulerServiceApplication.class, "scheduler-service");
    }
}
