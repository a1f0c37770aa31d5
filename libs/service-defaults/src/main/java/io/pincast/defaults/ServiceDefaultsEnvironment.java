package io.pincast.defaults;

import java.io.IOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** Puts the settings that all services share below everything that a service or an operator says. */
class ServiceDefaultsEnvironment implements EnvironmentPostProcessor, Ordered {

    // Straight behind the service's own file: others look at what is set, and set what is not (the gateway's library
    // switches multipart off).
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }

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
