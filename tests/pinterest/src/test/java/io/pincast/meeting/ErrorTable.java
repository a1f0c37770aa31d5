package io.pincast.meeting;

import static io.pincast.meeting.Meeting.createPin;
import static io.pincast.meeting.Meeting.pinOn;

import io.pincast.pinterest.client.PinterestEnvironment;
import io.pincast.pinterest.client.analytics.Period;
import io.pincast.pinterest.client.analytics.PinAnalyticsQuery;
import io.pincast.pinterest.client.analytics.PinMetric;
import io.pincast.pinterest.client.boards.BoardPrivacy;
import io.pincast.pinterest.client.boards.CreateBoardRequest;
import io.pincast.pinterest.client.boards.UpdateBoardRequest;
import io.pincast.pinterest.client.call.Proof;
import io.pincast.pinterest.client.oauth.RefreshToken;
import io.pincast.pinterest.client.pins.UpdatePinRequest;
import io.pincast.simulator.fault.Fault;
import io.pincast.simulator.fault.FaultKind;
import io.pincast.simulator.settings.LimitSettings;
import io.pincast.simulator.world.NewTokens;
import io.pincast.simulator.world.Seed;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * What Pinterest is known to answer when it refuses, by the rows of the table of its error codes, and the setting of the
 * simulator that brings each about: by what is asked where the simulator has a rule for it, by a fault where it has none.
 */
final class ErrorTable {
    static final int ROWS = 12;
    private static final String MISSING = "1";

    private ErrorTable() {}

    /**
     * One way to be refused.
     *
     * @param row of the table
     * @param setting makes the simulator refuse, and gives the call that is refused
     */
    record Refusal(
            int row, String meaning, int status, int code, Proof proves, Function<Meeting, ThrowingCallable> setting) {
        @Override
        public String toString() {
            return "row " + row + ": HTTP " + status + " code " + code + ", " + meaning;
        }
    }

    private static Refusal row(
            int row, String meaning, int status, int code, Function<Meeting, ThrowingCallable> setting) {
        return new Refusal(row, meaning, status, code, status < 500 ? Proof.REFUSED : Proof.UNKNOWN, setting);
    }

    private static Refusal fault(int row, String meaning, int status, int code) {
        return row(row, meaning, status, code, meeting -> {
            meeting.strikeNext(Fault.of(FaultKind.STATUS).answering(status, code, meaning));
            return () -> createPin(meeting.demo(), pinOn(meeting.boardId()));
        });
    }

    static List<Refusal> rows() {
        return List.of(
                row(1, "invalid URL", 400, 1, ErrorTable::invalidUrl),
                row(2, "expired access token", 401, 2, ErrorTable::expiredToken),
                row(2, "token of the other environment", 401, 2, ErrorTable::tokenOfTheOther),
                row(3, "scope missing", 401, 3, ErrorTable::scopeMissing),
                row(3, "restricted feature", 401, 3, ErrorTable::restrictedFeature),
                row(4, "not authorized for a Pin", 401, 7, ErrorTable::foreignPinInBulk),
                row(5, "rate limit", 429, 8, ErrorTable::usedUpBudget),
                row(5, "rate limit with its reset", 429, 8, ErrorTable::rateLimited),
                row(6, "anti-spam block", 429, 9, ErrorTable::spamBlock),
                fault(6, "anti-spam block, its status being unknown", 403, 9),
                row(7, "somebody else's board", 403, 29, ErrorTable::foreignBoard),
                row(7, "secret scope missing", 403, 29, ErrorTable::secretScopeMissing),
                row(7, "trial app in production", 403, 29, ErrorTable::trialApp),
                fault(8, "User not found", 404, 30),
                row(9, "board not found", 404, 40, meeting -> () -> createPin(meeting.demo(), pinOn(MISSING))),
                row(9, "board deleted meanwhile", 404, 40, ErrorTable::boardDeleted),
                row(
                        9,
                        "Pin not found",
                        404,
                        50,
                        meeting -> () -> meeting.demo().pins().get(MISSING)),
                row(9, "board section not found", 404, 2031, ErrorTable::sectionNotFound),
                row(10, "image too small", 403, 233, ErrorTable::smallImage),
                row(10, "image broken", 403, 235, ErrorTable::brokenImage),
                row(10, "image too large", 403, 235, ErrorTable::largeImage),
                row(11, "authorization grant invalid", 401, 283, ErrorTable::deadRefreshToken),
                row(12, "board name taken", 400, 400, ErrorTable::takenName),
                fault(12, "generic refusal", 403, 403),
                row(
                        12,
                        "medium not found",
                        404,
                        404,
                        meeting -> () -> meeting.demo().media().get(MISSING)),
                fault(12, "Could not get exclusive access to the board.", 409, 409),
                fault(12, "Something went wrong on our end.", 500, 500));
    }

    private static ThrowingCallable invalidUrl(Meeting meeting) {
        return () -> createPin(meeting.demo(), pinOn(meeting.boardId()).link("not a link"));
    }

    private static ThrowingCallable expiredToken(Meeting meeting) {
        var api = meeting.demo();
        meeting.control().advanceClock(Duration.ofDays(31));
        return () -> createPin(api, pinOn(meeting.boardId()));
    }

    private static ThrowingCallable tokenOfTheOther(Meeting meeting) {
        var production = meeting.token(NewTokens.of(Seed.DEMO_USER));
        return () -> meeting.api(PinterestEnvironment.SANDBOX, production).userAccount();
    }

    private static ThrowingCallable scopeMissing(Meeting meeting) {
        return () -> createPin(meeting.demoWith("boards:read", "pins:read"), pinOn(meeting.boardId()));
    }

    private static ThrowingCallable restrictedFeature(Meeting meeting) {
        var pin = createPin(meeting.demo(), pinOn(meeting.boardId()));
        var change = new UpdatePinRequest(null, null, "New", null, null, null, null);
        return () -> meeting.demoByTrialApp().pins().update(pin.id(), change);
    }

    private static ThrowingCallable foreignPinInBulk(Meeting meeting) {
        var other = meeting.api(NewTokens.of(Seed.OTHER_USER));
        var pin = createPin(other, pinOn(meeting.board("Rainy days").id()));
        var today = LocalDate.ofInstant(meeting.control().clock().now(), ZoneOffset.UTC);
        var query = PinAnalyticsQuery.of(new Period(today, today), List.of(PinMetric.SAVE));
        return () -> meeting.demo().analytics().pins(List.of(pin.id()), query);
    }

    private static ThrowingCallable usedUpBudget(Meeting meeting) {
        meeting.control().freezeClock(true);
        meeting.control()
                .settings(settings ->
                        settings.withLimits(LimitSettings.DEFAULT.withStandardPerMinute(Map.of("org_write", 1))));
        createPin(meeting.demo(), pinOn(meeting.boardId()));
        return () -> createPin(meeting.demo(), pinOn(meeting.boardId()));
    }

    private static ThrowingCallable rateLimited(Meeting meeting) {
        meeting.strikeNext(Fault.of(FaultKind.RATE_LIMITED).resetIn(17));
        return () -> createPin(meeting.demo(), pinOn(meeting.boardId()));
    }

    private static ThrowingCallable spamBlock(Meeting meeting) {
        meeting.strikeNext("pins/create", FaultKind.SPAM_BLOCK);
        return () -> createPin(meeting.demo(), pinOn(meeting.boardId()));
    }

    private static ThrowingCallable foreignBoard(Meeting meeting) {
        return () -> createPin(meeting.demo(), pinOn(meeting.board("Rainy days").id()));
    }

    private static ThrowingCallable secretScopeMissing(Meeting meeting) {
        var api = meeting.demoWith("boards:read", "boards:write");
        return () -> api.boards().update(meeting.boardId(), new UpdateBoardRequest(null, null, BoardPrivacy.SECRET));
    }

    private static ThrowingCallable trialApp(Meeting meeting) {
        return () -> createPin(meeting.demoByTrialApp(), pinOn(meeting.boardId()));
    }

    private static ThrowingCallable boardDeleted(Meeting meeting) {
        meeting.strikeNext("pins/create", FaultKind.BOARD_DELETED);
        return () -> createPin(meeting.demo(), pinOn(meeting.boardId()));
    }

    private static ThrowingCallable sectionNotFound(Meeting meeting) {
        return () -> createPin(meeting.demo(), pinOn(meeting.boardId()).inSection(MISSING));
    }

    private static ThrowingCallable smallImage(Meeting meeting) {
        return () -> createPin(meeting.demo(), pinOn(meeting.boardId(), Drawn.png(99, 400)));
    }

    private static ThrowingCallable brokenImage(Meeting meeting) {
        return () -> createPin(meeting.demo(), pinOn(meeting.boardId(), new byte[] {1, 2, 3}));
    }

    private static ThrowingCallable largeImage(Meeting meeting) {
        var image = Drawn.png(300, 400);
        meeting.control()
                .settings(settings -> settings.withPins(settings.pins().withImageMaximumBytes(image.length - 1L)));
        return () -> createPin(meeting.demo(), pinOn(meeting.boardId(), image));
    }

    private static ThrowingCallable deadRefreshToken(Meeting meeting) {
        var tokens = meeting.control().making().issueTokens(NewTokens.of(Seed.DEMO_USER));
        var refresh = new RefreshToken(tokens.refreshToken());
        meeting.oauth().refresh(refresh);
        return () -> meeting.oauth().refresh(refresh);
    }

    private static ThrowingCallable takenName(Meeting meeting) {
        return () -> meeting.demo().boards().create(CreateBoardRequest.named("Small gardens"));
    }
}
