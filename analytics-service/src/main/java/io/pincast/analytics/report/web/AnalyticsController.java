package io.pincast.analytics.report.web;

import io.pincast.analytics.report.ReportService;
import io.pincast.analytics.tracking.Subject;
import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.permission.Needs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/analytics")
@Tag(name = "Analytics", description = "How Pins and accounts do, day by day")
class AnalyticsController {
    private final ReportService reports;

    AnalyticsController(ReportService reports) {
        this.reports = reports;
    }

    @Needs("analytics:read")
    @GetMapping("/pins/{pinId}")
    @ApiResponse(responseCode = "200", description = "The numbers that are known", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", description = "Pincast published no such Pin in this workspace (not-found)")
    @ApiResponse(responseCode = "422", description = "The period is too long, or no dates (invalid)")
    @Operation(
            summary = "Daily numbers of a Pin that Pincast published",
            description = "Days are in UTC. Only a day whose dataStatus is READY is final. At most 366 days.")
    PinReportResponse pin(
            Caller caller,
            @Parameter(description = "Pinterest's id of the Pin") @PathVariable String pinId,
            @Parameter(description = "First day, 30 days back where nothing is said")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate from,
            @Parameter(description = "Last day, today where nothing is said") @RequestParam(required = false) @Nullable
                    LocalDate to) {
        return PinReportResponse.of(reports.report(caller, Subject.Kind.PIN, pinId, from, to));
    }

    @Needs("analytics:read")
    @GetMapping("/accounts/{accountId}")
    @ApiResponse(responseCode = "200", description = "The numbers that are known", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", description = "There is no such account in this workspace (not-found)")
    @ApiResponse(responseCode = "422", description = "The period is too long, or no dates (invalid)")
    @Operation(
            summary = "Daily numbers of a connected account",
            description = "Days are in UTC. Only a day whose dataStatus is READY is final. At most 366 days.")
    AccountReportResponse account(
            Caller caller,
            @PathVariable String accountId,
            @Parameter(description = "First day, 30 days back where nothing is said")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate from,
            @Parameter(description = "Last day, today where nothing is said") @RequestParam(required = false) @Nullable
                    LocalDate to) {
        return AccountReportResponse.of(reports.report(caller, Subject.Kind.ACCOUNT, accountId, from, to));
    }
}
