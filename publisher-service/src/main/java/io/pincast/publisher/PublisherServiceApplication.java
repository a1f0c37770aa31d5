package io.pincast.publisher;

import io.pincast.defaults.PincastService;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Turns due publications into Pins, each once. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PublisherServiceApplication {

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    public static SpringApplication application() {
        return PincastService.application(PublisherServiceApplication.class, "publisher-service");
    }
}
