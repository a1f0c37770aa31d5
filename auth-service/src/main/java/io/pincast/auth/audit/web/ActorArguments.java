package io.pincast.auth.audit.web;

import io.pincast.auth.audit.Actor;
import io.pincast.auth.audit.Origin;
import io.pincast.defaults.identity.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands a controller who acts, and from where. */
@Configuration(proxyBeanMethods = false)
class ActorArguments implements WebMvcConfigurer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Origin.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Resolver());
    }

    private static class Resolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var servlet = request.getNativeRequest(HttpServletRequest.class);
            var origin = servlet == null ? Origin.INSIDE : Origins.of(servlet);
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            return authentication != null && authentication.getPrincipal() instanceof Caller caller
                    ? actor(caller, origin)
                    : Actor.nobody(origin);
        }

        private static Actor actor(Caller caller, Origin origin) {
            return switch (caller.kind()) {
                case PERSON -> Actor.person(caller.id(), origin);
                case API_TOKEN -> new Actor(Actor.Kind.API_TOKEN, caller.id(), origin);
                case SERVICE -> new Actor(Actor.Kind.SERVICE, caller.id(), origin);
            };
        }
    }
}
