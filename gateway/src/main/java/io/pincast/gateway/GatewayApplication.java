package io.pincast.gateway;

import io.pincast.defaults.PincastService;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The one public door: all outside traffic comes through here. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** The application, not yet run: it reads {@code gateway.yml}. */
    public static SpringApplication application() {
        return PincastService.application(GatewayApplication.class, "gateway");
    }
}
