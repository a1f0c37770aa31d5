package io.pincast.defaults;

import java.io.IOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** Puts the settings that all services share below everything that a service or an operator says. */
class ServiceDefaultsEnvironment implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.containsProperty("pincast.service.name")) {
            return;
        }
        try {
            environment
                    .getPropertySources()
                    .addLast(new ResourcePropertySource(
                            "service-defaults", new ClassPathResource("pincast-service-defaults.properties")));
        } catch (IOException e) {
            throw new IllegalStateException("pincast-service-defaults.properties is missing from the class path", e);
        }
    }
}
