package io.pincast.analytics.report.web;

import io.pincast.analytics.report.Report;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an account does: all of its Pins, also those that Pincast did not publish.
 *
 * @param environment {@code PRODUCTION}, {@code SANDBOX} or {@code SIMULATOR}
 * @param lastPolledAt when Pinterest was asked last
 * @param unavailableReason why no new numbers come, such as {@code SANDBOX_HAS_NO_ANALYTICS} or {@code ACCOUNT_NEEDS_RECONNECT}
 * @param totals over the days told; rates are left out
 */
record AccountReportResponse(
        String accountId,
        String environment,
        Instant trackedSince,
        @Nullable Instant lastPolledAt,
        @Nullable String unavailableReason,
        Map<String, Double> totals,
        List<DayResponse> days) {

    static AccountReportResponse of(Report report) {
        var subject = report.tracked().subject();
        return new AccountReportResponse(
                subject.id(),
                subject.environment(),
                subject.since(),
                report.tracked().lastLookedAt(),
                report.tracked().unavailableReason(),
                report.totals(),
                DayResponse.of(report));
    }
}
