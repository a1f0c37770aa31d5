package io.pincast.gateway.session.web;

import io.pincast.gateway.session.Passport;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;

/** The traded token beside the request, for whoever makes the request that goes on. */
public final class PassportOnTheWay {
    private static final String ATTRIBUTE = PassportOnTheWay.class.getName();

    private PassportOnTheWay() {}

    /** What to send as bearer; empty on a public route. */
    public static Optional<String> of(ServerRequest request) {
        return request.attribute(ATTRIBUTE).map(Passport.class::cast).map(Passport::token);
    }

    static void give(ServerRequest request, Passport passport) {
        request.attributes().put(ATTRIBUTE, passport);
    }
}
