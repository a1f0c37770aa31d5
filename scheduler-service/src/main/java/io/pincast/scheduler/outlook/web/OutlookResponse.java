package io.pincast.scheduler.outlook.web;

import io.pincast.scheduler.outlook.AccountOutlook;
import io.pincast.scheduler.publication.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a workspace's queue stands. */
@Schema(name = "PublishingOutlook")
record OutlookResponse(List<AccountPart> accounts) {

    static OutlookResponse of(List<AccountOutlook> all) {
        return new OutlookResponse(all.stream().map(AccountPart::of).toList());
    }

    /** One account. */
    @Schema(name = "AccountOutlook")
    record AccountPart(
            String accountId,
            @Nullable String username,

            @Schema(description = "PRODUCTION, SANDBOX or SIMULATOR") @Nullable
            String environment,

            @Schema(allowableValues = {"CONNECTED", "NEEDS_RECONNECT", "DISCONNECTED"})
            String accountState,

            @Schema(description = "Not begun yet, whenever due; counts end at 10,000")
            long planned,

            @Schema(description = "Being published") long underWay,

            @Schema(description = "On hold, for a person or until the account is connected again")
            long held,

            @Schema(description = "Those of the planned that cannot keep their time")
            long waiting,

            @Schema(
                    description =
                            "About when the last of them will be published; absent where nobody waits or nobody can tell")
            @Nullable
            Instant drainsAt,

            @Schema(
                    description = "How late the latest of them will be; ISO 8601",
                    type = "string",
                    format = "duration",
                    example = "PT4M30S")
            @Nullable
            Duration behindBy,

            @Schema(description = "Pins that Pinterest allows in a window")
            int limit,

            @Schema(description = "The window's length") long windowSeconds,

            @Schema(description = "Why somebody waits") @Nullable
            ReasonPart because) {

        static AccountPart of(AccountOutlook outlook) {
            var account = outlook.account();
            var behind = outlook.behind();
            return new AccountPart(
                    account.id(),
                    account.username(),
                    account.environment(),
                    account.state().name(),
                    outlook.planned(),
                    outlook.underWay(),
                    outlook.held(),
                    outlook.waiting(),
                    outlook.drainsAt(),
                    behind == null ? null : Duration.ofSeconds(behind.toSeconds()),
                    outlook.tempo().limit(),
                    outlook.tempo().window().toSeconds(),
                    ReasonPart.of(outlook.because()));
        }
    }

    /** Why, and what to do. */
    @Schema(name = "OutlookReason")
    record ReasonPart(
            @Schema(example = "PINTEREST_LIMIT") String code,
            String detail,
            @Nullable String action) {

        static @Nullable ReasonPart of(@Nullable Problem problem) {
            return problem == null ? null : new ReasonPart(problem.code(), problem.detail(), problem.action());
        }
    }
}
