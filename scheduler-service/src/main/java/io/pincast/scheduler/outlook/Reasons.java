package io.pincast.scheduler.outlook;

import io.pincast.scheduler.outlook.Forecast.Expected;
import io.pincast.scheduler.outlook.Forecast.Tempo;
import io.pincast.scheduler.publication.Problem;
import io.pincast.scheduler.publication.Publication;
import io.pincast.scheduler.wording.Spoken;

/** Why something will be late, in words. */
final class Reasons {

    private Reasons() {}

    /** What the publisher said when it put this off; else what holds the account up; else those who are before it. */
    static Estimate estimate(Publication publication, Expected expected, Tempo tempo) {
        var putOff = publication.problem();
        if (putOff != null && expected.delay().isZero()) {
            return new Estimate(expected.expectedAt(), said(putOff));
        }
        var why = tempo.why();
        return new Estimate(expected.expectedAt(), why == null ? limit(tempo) + before(expected.ahead()) : said(why));
    }

    /** For a whole queue. */
    static Problem ofQueue(Tempo tempo, int waiting) {
        var why = tempo.why();
        return why != null
                ? why
                : new Problem(
                        "PINTEREST_LIMIT",
                        limit(tempo) + (waiting == 1 ? ", and one waits." : ", and " + waiting + " wait."),
                        "Nothing needs doing; spread the posts over more time or accounts if that is too late.",
                        null,
                        null,
                        null);
    }

    private static String limit(Tempo tempo) {
        return "Pinterest lets this account make " + (tempo.limit() == 1 ? "one Pin" : tempo.limit() + " Pins") + " in "
                + Spoken.span(tempo.window());
    }

    private static String before(int ahead) {
        return switch (ahead) {
            case 0 -> ", and those are given to others already.";
            case 1 -> ", and one other is due before this one.";
            default -> ", and " + ahead + " others are due before this one.";
        };
    }

    private static String said(Problem problem) {
        return problem.action() == null ? problem.detail() : problem.detail() + " " + problem.action();
    }
}
