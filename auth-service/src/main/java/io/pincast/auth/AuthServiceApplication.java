package io.pincast.auth;

import io.pincast.defaults.PincastService;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** People, workspaces, Pinterest apps, accounts, and the tokens of all of them. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AuthServiceApplication {

    public static SpringApplication application() {
        return PincastService.application(AuthServiceApplication.class, "auth-service");
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
