package io.pincast.simulator.exchange;

import io.pincast.simulator.error.PinterestError;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Errors on their way out of an operation; outside the API, what is wrong in one field. */
@RestControllerAdvice
class ErrorAdvice {
    private final ErrorAnswers answers;

    ErrorAdvice(ErrorAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> on(PinterestError error, HttpServletRequest request) {
        if (request.getAttribute(Exchange.ATTRIBUTE) instanceof Exchange exchange) {
            exchange.refusedWith(error.code());
            return ResponseEntity.status(error.status()).body(answers.body(error));
        }
        return ResponseEntity.status(error.status()).body(Map.of("error", error.text()));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(HttpMessageNotReadableException cause, HttpServletRequest request) {
        return on(PinterestError.invalid("Invalid request: " + UnreadableBody.explain(cause)), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> mistyped(
            MethodArgumentTypeMismatchException cause, HttpServletRequest request) {
        var why = "'" + cause.getValue() + "' is not of the right type (" + cause.getName() + ")";
        return on(PinterestError.invalid("Invalid request: " + why), request);
    }

    /** A query parameter of the control API. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unbindable(BindException cause, HttpServletRequest request) {
        var names = cause.getFieldErrors().stream()
                .map(FieldError::getField)
                .sorted()
                .toList();
        return on(PinterestError.invalid("Invalid request: these parameters cannot be read: " + names), request);
    }

    /** No such path or method, wrong content type, a parameter missing: Spring knows the status. */
    @ExceptionHandler({
        NoHandlerFoundException.class,
        NoResourceFoundException.class,
        HttpRequestMethodNotSupportedException.class,
        HttpMediaTypeException.class,
        ServletRequestBindingException.class
    })
    ResponseEntity<Map<String, Object>> misdirected(Exception cause, HttpServletRequest request) {
        var status = cause instanceof ErrorResponse response
                ? response.getStatusCode().value()
                : 400;
        var code = status == 400 ? 1 : status;
        return on(new PinterestError(status, code, firstLine(cause)), request);
    }

    private static String firstLine(Exception cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("invalid");
    }
}
