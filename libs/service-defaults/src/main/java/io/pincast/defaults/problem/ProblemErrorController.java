package io.pincast.defaults.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Errors that the servlet container raised before or behind the controllers. */
@RestController
class ProblemErrorController implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 500;
        var kind = Stream.of(ProblemKind.values())
                .filter(candidate -> candidate.status() == code)
                .findFirst()
                .orElse(code >= 500 ? ProblemKind.INTERNAL : ProblemKind.MALFORMED);
        var status = HttpStatus.valueOf(kind.status());
        var detail = code >= 500
                ? "Something went wrong on our side. Quote the request id when you ask about it."
                : "The request could not be read: " + status.getReasonPhrase() + ".";
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.of(
                        kind,
                        status.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                        status.getReasonPhrase(),
                        detail,
                        List.of()));
    }
}
