package io.pincast.defaults;

import java.util.Map;
import org.springframework.boot.SpringApplication;

/** Makes the application of a service that reads {@code <name>.yml}: several of them may share a class path. */
public final class PincastService {

    private PincastService() {}

    static {
        // Shorter than what servers keep an idle connection: one that they have just closed is not used for a POST.
        if (System.getProperty("jdk.httpclient.keepalive.timeout") == null) {
            System.setProperty("jdk.httpclient.keepalive.timeout", "8");
        }
    }

    public static SpringApplication application(Class<?> main, String name) {
        var application = new SpringApplication(main);
        application.setDefaultProperties(Map.of("spring.config.name", name, "spring.application.name", name));
        return application;
    }
}
