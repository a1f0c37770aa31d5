package io.pincast.defaults.permission;

import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Guards every endpoint of a service that verifies tokens, and has the API document tell what each needs. */
@AutoConfiguration(beforeName = "org.springdoc.core.configuration.SpringDocConfiguration")
@ConditionalOnProperty("pincast.service.name")
class PermissionAutoConfiguration {
    /** For services alone, open to whoever reaches the port, or Spring's own: the security filters say so, by path. */
    private static final List<String> ELSEWHERE = List.of("/internal/", "/actuator/", "/v3/api-docs", "/error", "${");

    @Bean
    PermissionInDocument permissionInDocument() {
        return new PermissionInDocument();
    }

    /** The gateway has no endpoint but for everybody. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "pincast.identity.resource-server", havingValue = "true", matchIfMissing = true)
    static class Guard {

        @Bean
        WebMvcConfigurer permissionGuard() {
            return new WebMvcConfigurer() {
                @Override
                public void addInterceptors(InterceptorRegistry registry) {
                    registry.addInterceptor(new PermissionCheck())
                            .addPathPatterns("/**")
                            .excludePathPatterns("/internal/**", "/actuator/**", "/v3/api-docs/**", "/error");
                }
            };
        }

        @Bean
        EveryEndpoint everyEndpoint(
                @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping requestMappings) {
            return new EveryEndpoint(requestMappings.getHandlerMethods(), ELSEWHERE);
        }
    }
}
