package io.pincast.defaults.permission;

import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.identity.CurrentCaller;
import io.pincast.defaults.problem.ProblemException;
import io.pincast.defaults.problem.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Stands before every endpoint. What says nothing is refused. */
class PermissionCheck implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var needs = (handler instanceof HandlerMethod method ? Declared.of(method) : Declared.none())
                .orElseThrow(PermissionCheck::undeclared);
        if (!needs.value().equals(Needs.EVERYBODY)) {
            check(needs, CurrentCaller.get());
        }
        return true;
    }

    private static void check(Needs needs, Caller caller) {
        if (needs.person()) {
            caller.personId();
        }
        switch (needs.value()) {
            case Needs.SIGNED_IN -> caller.personId();
            case Needs.MEMBER -> {
                caller.personId();
                caller.workspaceId();
            }
            case Needs.INSTALLATION -> {
                caller.personId();
                caller.require(Needs.INSTALLATION);
            }
            default -> {
                if (caller.kind() != Caller.Kind.SERVICE) {
                    caller.workspaceId();
                }
                caller.require(needs.value());
            }
        }
    }

    private static ProblemException undeclared() {
        return new ProblemException(
                ProblemKind.FORBIDDEN,
                "forbidden",
                "Not allowed",
                "Nobody is allowed this: the endpoint does not say who may use it.");
    }
}
