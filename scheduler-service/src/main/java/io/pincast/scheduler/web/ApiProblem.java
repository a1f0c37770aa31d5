package io.pincast.scheduler.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.ProblemDetail;

/** The problems that an operation may answer, said once for each sort of operation. */
public final class ApiProblem {
    private static final String JSON = "application/problem+json";

    private ApiProblem() {}

    /** Looks something up. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(responseCode = "200", description = "Found", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "401",
            description = "No valid token",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "404",
            description = "Not there, or in another workspace",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ProblemDetail.class)))
    public @interface Reading {}

    /** Reads a part of a list. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(responseCode = "200", description = "A part of the list", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "401",
            description = "No valid token",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "422",
            description = "A filter, limit or cursor that cannot be read",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ProblemDetail.class)))
    public @interface Listing {}

    /** Makes something. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(
            in = ParameterIn.HEADER,
            name = "Idempotency-Key",
            description = "Makes it safe to send the request again: for 24 hours the same key gets the same answer",
            schema = @Schema(type = "string", maxLength = 255))
    @ApiResponse(
            responseCode = "201",
            description = "Made; or, with Idempotency-Replayed, made before",
            useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "400",
            description = "The body cannot be read",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "401",
            description = "No valid token",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "422",
            description = "The request has errors; or its Idempotency-Key was used for another one",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ProblemDetail.class)))
    public @interface Creating {}

    /** Changes something that may be changed by others, or be past changing. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "401",
            description = "No valid token",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "404",
            description = "Not there, or in another workspace",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "409",
            description = "It is past that: being published, ended or cancelled",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "412",
            description = "Somebody changed it since (If-Match)",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ProblemDetail.class)))
    public @interface Changing {}

    /** Reads a body, and changes what is there. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(responseCode = "200", description = "Changed", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "400",
            description = "The body cannot be read",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "422",
            description = "The request has errors",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ProblemDetail.class)))
    public @interface WithBody {}

    /** Takes a file. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "413",
            description = "The file is too large",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ProblemDetail.class)))
    public @interface TooLarge {}

    /** Asks auth-service first. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "503",
            description = "The part that knows accounts and boards is away: try again",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ProblemDetail.class)))
    public @interface CheckingTargets {}
}
