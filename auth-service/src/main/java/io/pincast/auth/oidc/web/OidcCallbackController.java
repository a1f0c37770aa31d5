package io.pincast.auth.oidc.web;

import io.pincast.auth.answer.web.Pages;
import io.pincast.auth.audit.Actor;
import io.pincast.auth.link.PublicLinks;
import io.pincast.auth.link.web.ReturnCookies;
import io.pincast.auth.link.web.ReturnCookies.Trip;
import io.pincast.auth.oidc.OidcService;
import io.pincast.auth.oidc.OidcService.Answer;
import io.pincast.auth.signin.SignInResult.CodeNeeded;
import io.pincast.auth.signin.SignInResult.Done;
import io.pincast.auth.signin.web.SessionCookies;
import io.pincast.defaults.permission.Needs;
import io.pincast.defaults.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(OidcService.CALLBACK)
@Needs(Needs.EVERYBODY)
@Tag(name = "Sessions", description = "Signing in and out")
class OidcCallbackController {
    private final OidcService oidc;
    private final SessionCookies cookies;
    private final PublicLinks links;
    private final ReturnCookies returns;

    OidcCallbackController(OidcService oidc, SessionCookies cookies, PublicLinks links, ReturnCookies returns) {
        this.oidc = oidc;
        this.cookies = cookies;
        this.links = links;
        this.returns = returns;
    }

    @GetMapping
    @SecurityRequirements
    @Operation(
            summary = "Come back from a provider",
            description = "Opened by the person's browser, which is signed in by cookies then.")
    @ApiResponse(responseCode = "303", description = "Signed in; or on to the second factor")
    @ApiResponse(
            responseCode = "400",
            description =
                    "Not a sign-in that was begun in this browser (oidc-sign-in-unknown), or an answer that does not hold"
                            + " (oidc-refused)")
    @ApiResponse(
            responseCode = "403",
            description = "The provider or this installation does not let the person in (oidc-denied, oidc-disabled,"
                    + " oidc-not-known, oidc-email-missing)")
    @ApiResponse(responseCode = "409", description = "Somebody else here has the e-mail (oidc-email-taken)")
    @ApiResponse(responseCode = "503", description = "The provider does not answer (oidc-unavailable)")
    ResponseEntity<Void> callback(
            Actor actor,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String code,
            @RequestParam @Nullable String error,
            @RequestParam @Nullable String iss,
            HttpServletRequest request) {
        var answer = new Answer(
                Optional.ofNullable(state),
                Optional.ofNullable(code),
                Optional.ofNullable(error),
                Optional.ofNullable(iss));
        return switch (oidc.complete(answer, returns.in(request, Trip.TO_A_PROVIDER), actor.origin())) {
            case Done(var signedIn) -> {
                var headers = new HttpHeaders();
                cookies.give(headers, signedIn);
                yield onwards(links.home(), headers);
            }
            case CodeNeeded needed -> onwards(links.secondFactor(needed.challenge()), new HttpHeaders());
        };
    }

    private static ResponseEntity<Void> onwards(URI where, HttpHeaders headers) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .headers(headers)
                .header("Referrer-Policy", "no-referrer")
                .location(where)
                .build();
    }

    @ExceptionHandler
    ResponseEntity<?> problem(ProblemException problem, HttpServletRequest request) {
        return Pages.problem(problem, request);
    }
}
