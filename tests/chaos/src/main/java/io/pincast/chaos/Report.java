package io.pincast.chaos;

import io.pincast.chaos.storm.FaultLog;
import io.pincast.chaos.storm.NamedPoint;
import io.pincast.chaos.user.Office;
import io.pincast.chaos.verdict.Finding;
import io.pincast.chaos.verdict.Observer;
import io.pincast.chaos.verdict.SeenRequest;
import io.pincast.chaos.verdict.Told;
import io.pincast.chaos.verdict.World;
import java.time.Instant;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Prints what a run came to, and for each thing that is wrong all that a person needs to see why. */
final class Report {
    private final Observer observer;
    private final World world;
    private final FaultLog log;
    private final Consumer<String> out;

    Report(Observer observer, World world, FaultLog log, Consumer<String> out) {
        this.observer = observer;
        this.world = world;
        this.log = log;
        this.out = out;
    }

    void print(Result result) {
        result.verdict().findings().forEach(this::explain);
        out.accept("");
        out.accept("What struck:");
        new TreeMap<>(result.struck()).forEach((point, count) -> out.accept("  " + count + " × " + point.words()));
        var limited = world.requests().stream()
                .filter(request -> request.status() == 429 && request.fault().isEmpty())
                .count();
        out.accept("  Pinterest's limit was met " + limited + " times without a fault");
        result.missing().stream()
                .map(NamedPoint::words)
                .forEach(words -> out.accept("  NEVER: " + words + ", so this run proves less than it should"));
        result.complaints().forEach(complaint -> out.accept("  WRONG: " + complaint));
        out.accept("");
        out.accept(result.verdict().line());
    }

    private void explain(Finding finding) {
        var post = finding.post();
        var planned = post.planned();
        out.accept("");
        out.accept(finding.wrong() + ": " + planned.key() + " (" + Office.user(planned.account()) + ", "
                + post.id().orElse("never made") + ") " + finding.words());
        out.accept("  planned: " + planned);
        var told = post.id().map(world.told()::get).orElse(Told.NOTHING);
        out.accept("  told: " + told);
        out.accept("  its timeline:");
        var from = Instant.MAX;
        var until = Instant.MIN;
        for (var item : observer.timeline(post)) {
            out.accept("    " + item.path("at").asString("") + "  "
                    + item.path("type").asString("") + " " + item.path("round").asString("") + "  "
                    + item.path("text").asString(""));
        }
        out.accept("  Pinterest was asked:");
        for (var request : world.requests()) {
            if (isAbout(request, planned.key(), planned.account())
                    || request.requestId().equals(told.requestId())) {
                from = request.at().isBefore(from) ? request.at() : from;
                until = request.at().isAfter(until) ? request.at() : until;
                out.accept("    " + request);
            }
        }
        out.accept("  its Pins:");
        world.pins().stream()
                .filter(pin -> planned.versionIn(pin.title()) > 0)
                .forEach(pin -> out.accept("    " + pin));
        out.accept("  broken near it:");
        log.near(from, until).forEach(fault -> out.accept("    " + fault.at() + "  " + fault.words()));
    }

    private static boolean isAbout(SeenRequest request, String key, int account) {
        return request.account().equals(Office.user(account)) && request.title().startsWith(key + " v");
    }
}
