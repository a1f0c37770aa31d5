package io.pincast.defaults;

import java.util.Map;
import org.springframework.boot.SpringApplication;

/** Makes the application of a service that reads {@code <name>.yml}: several of them may share a class path. */
public final class PincastService {

    private PincastService() {}

    public static SpringApplication application(Class<?> main, String name) {
        var application = new SpringApplication(main);
        application.setDefaultProperties(Map.of("spring.config.name", name, "spring.application.name", name));
        return application;
    }
}
