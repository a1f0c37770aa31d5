package io.pincast.gateway.entry.web;

import io.pincast.defaults.problem.Problems;
import io.pincast.gateway.entry.BodyProperties;
import io.pincast.gateway.entry.PublicAddress;
import jakarta.servlet.Filter;
import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The order at the door: request id (service-defaults), headers, path, rate, actuator, body. */
@Configuration(proxyBeanMethods = false)
public class EntryConfiguration {
    /** Where the rate limit stands: behind the path, before anything that costs. */
    public static final int RATE_LIMIT_ORDER = Ordered.HIGHEST_PRECEDENCE + 30;

    @Bean
    FilterRegistrationBean<SecurityHeadersFilter> securityHeaders(PublicAddress address) {
        return at(Ordered.HIGHEST_PRECEDENCE + 10, new SecurityHeadersFilter(address.secure()));
    }

    @Bean
    FilterRegistrationBean<PublicPathFilter> publicPath(PublicAddress address, Problems problems) {
        return at(Ordered.HIGHEST_PRECEDENCE + 20, new PublicPathFilter(address.path(), problems));
    }

    @Bean
    FilterRegistrationBean<ActuatorFilter> actuatorDoor(Problems problems) {
        return at(Ordered.HIGHEST_PRECEDENCE + 40, new ActuatorFilter(problems));
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(BodyProperties limits, Problems problems) {
        return at(Ordered.HIGHEST_PRECEDENCE + 50, new BodyLimitFilter(limits, problems));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusalsOfTheServerItself() {
        return server -> {
            server.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(ProblemReportValve.class.getName());
                }
            });
            server.addConnectorCustomizers(connector -> {
                // Refused by PublicPathFilter, in words.
                connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
                // Whoever asks first hears of a body that is too large before it is sent.
                connector.setProperty("continueResponseTiming", "onRead");
            });
        };
    }

    private static <T extends Filter> FilterRegistrationBean<T> at(int order, T filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
