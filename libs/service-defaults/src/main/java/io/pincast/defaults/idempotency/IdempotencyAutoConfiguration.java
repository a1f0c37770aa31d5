package io.pincast.defaults.idempotency;

import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** {@code Idempotency-Key} for controllers that take one. */
@AutoConfiguration
@ConditionalOnProperty("pincast.service.name")
@ConditionalOnProperty(name = "pincast.identity.resource-server", havingValue = "true", matchIfMissing = true)
class IdempotencyAutoConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(IdempotencyKey.class);
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter() {
        var registration = new FilterRegistrationBean<>(new IdempotencyFilter());
        // Behind security: a stranger's body is not buffered.
        registration.setOrder(100);
        return registration;
    }

    @Bean
    WebMvcConfigurer idempotencyArgument() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new IdempotencyArgumentResolver());
            }
        };
    }
}
