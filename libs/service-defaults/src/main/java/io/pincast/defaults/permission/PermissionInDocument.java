package io.pincast.defaults.permission;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Optional;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Tells in the API document what each operation needs: for programs by {@code x-pincast-permission}, for people in words. */
class PermissionInDocument implements GlobalOperationCustomizer {
    static final String PERMISSION = "x-pincast-permission";
    static final String PERSON = "x-pincast-person";

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        Declared.of(endpoint).ifPresent(needs -> tell(operation, needs));
        return operation;
    }

    private static void tell(Operation operation, Needs needs) {
        operation.addExtension(PERMISSION, needs.value());
        if (isForPeople(needs)) {
            operation.addExtension(PERSON, true);
        }
        operation.setDescription(Optional.ofNullable(operation.getDescription())
                        .map(text -> text + "\n\n")
                        .orElse("")
                + words(needs));
        if (!needs.value().equals(Needs.EVERYBODY)
                && operation.getResponses() != null
                && !operation.getResponses().containsKey("403")) {
            operation
                    .getResponses()
                    .addApiResponse(
                            "403", new ApiResponse().description("Not allowed (permission-missing, person-required)"));
        }
    }

    private static boolean isForPeople(Needs needs) {
        return switch (needs.value()) {
            case Needs.EVERYBODY -> false;
            case Needs.SIGNED_IN, Needs.MEMBER, Needs.INSTALLATION -> true;
            default -> needs.person();
        };
    }

    private static String words(Needs needs) {
        return switch (needs.value()) {
            case Needs.EVERYBODY -> "Needs no token.";
            case Needs.SIGNED_IN -> "For people who are signed in.";
            case Needs.MEMBER -> "For people of the workspace, in any role.";
            case Needs.INSTALLATION -> "For administrators of the installation.";
            default ->
                "Needs the permission `" + needs.value() + "`"
                        + (needs.person() ? ", and a person who is signed in." : ".");
        };
    }
}
