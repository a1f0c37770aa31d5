package io.pincast.defaults.idempotency;

import io.pincast.defaults.problem.ProblemException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a controller the request's {@link IdempotencyKey}. */
class IdempotencyArgumentResolver implements HandlerMethodArgumentResolver {
    private static final Pattern USABLE = Pattern.compile("[\\x21-\\x7e]{1,255}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IdempotencyKey.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var found = request.getAttribute(IdempotencyFilter.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        var key = found instanceof IdempotencyKey given ? given : new IdempotencyKey(Optional.empty(), "");
        if (key.key().isPresent() && !USABLE.matcher(key.key().get()).matches()) {
            throw ProblemException.invalid(
                    IdempotencyKey.HEADER, "Idempotency-Key is 1 to 255 visible ASCII characters, such as a UUID.");
        }
        return key;
    }
}
