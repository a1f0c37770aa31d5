package io.pincast.defaults.permission;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** Refuses to start a service that has an endpoint of which nobody said who may use it. */
class EveryEndpoint implements SmartInitializingSingleton {
    private static final Pattern WORD = Pattern.compile("[a-z]+(-[a-z]+)*(:[a-z]+(-[a-z]+)*)?");
    private final Map<RequestMappingInfo, HandlerMethod> endpoints;
    private final List<String> elsewhere;

    /**
     * Checks these.
     *
     * @param elsewhere beginnings of paths that are guarded otherwise
     */
    EveryEndpoint(Map<RequestMappingInfo, HandlerMethod> endpoints, List<String> elsewhere) {
        this.endpoints = endpoints;
        this.elsewhere = elsewhere;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var silent = endpoints.entrySet().stream()
                .filter(endpoint -> isGuardedHere(endpoint.getKey()))
                .filter(endpoint -> !isDeclared(endpoint.getValue()))
                .map(endpoint -> endpoint.getKey() + " (" + endpoint.getValue().getShortLogMessage() + ")")
                .sorted()
                .collect(Collectors.joining("; "));
        if (!silent.isEmpty()) {
            throw new IllegalStateException("Nobody said who may use " + silent
                    + ". Put @Needs with a permission of docs/permissions.md on the method or its controller.");
        }
    }

    private boolean isGuardedHere(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .anyMatch(path -> elsewhere.stream().noneMatch(path::startsWith));
    }

    private static boolean isDeclared(HandlerMethod endpoint) {
        return Declared.of(endpoint)
                .filter(needs -> WORD.matcher(needs.value()).matches())
                .isPresent();
    }
}
