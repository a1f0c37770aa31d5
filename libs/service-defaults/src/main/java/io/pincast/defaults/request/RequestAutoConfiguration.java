package io.pincast.defaults.request;

import io.pincast.defaults.id.Ids;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** First of all filters, so that even a refusal by security has a request id. */
@AutoConfiguration
@ConditionalOnProperty("pincast.service.name")
class RequestAutoConfiguration {

    @Bean
    FilterRegistrationBean<RequestContextFilter> pincastRequestContextFilter(Ids ids, Environment environment) {
        var registration = new FilterRegistrationBean<>(
                new RequestContextFilter(ids, environment.getRequiredProperty("pincast.service.name")));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
