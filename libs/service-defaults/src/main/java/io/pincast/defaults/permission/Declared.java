package io.pincast.defaults.permission;

import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Finds what an endpoint says: the method before its controller. */
final class Declared {

    private Declared() {}

    static Optional<Needs> of(HandlerMethod endpoint) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), Needs.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(endpoint.getBeanType(), Needs.class)));
    }

    static Optional<Needs> none() {
        return Optional.empty();
    }
}
