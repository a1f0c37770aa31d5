package io.pincast.defaults.request;

import io.pincast.defaults.id.Ids;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** First of all filters, so that even a refusal by security has a request id. */
@AutoConfiguration
@ConditionalOnProperty("pincast.service.name")
class RequestAutoConfiguration {

    @Bean
    FilterRegistrationBean<RequestContextFilter> pincastRequestContextFilter(Ids ids) {
        var registration = new FilterRegistrationBean<>(new RequestContextFilter(ids));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
