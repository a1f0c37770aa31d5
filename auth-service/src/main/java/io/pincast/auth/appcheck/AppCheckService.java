package io.pincast.auth.appcheck;

import io.pincast.auth.pinterestapp.AppTest;
import io.pincast.auth.pinterestapp.PinterestAppChanges;
import io.pincast.auth.pinterestapp.PinterestAppService;
import io.pincast.auth.pinterestapp.PublicAddress;
import io.pincast.defaults.identity.WorkspaceId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** Checks an app's entries, and remembers what came of it. */
@Service
public class AppCheckService {
    private final PinterestAppService apps;
    private final PinterestAppChanges changes;
    private final KeyProbe pinterest;
    private final PublicAddress address;
    private final Clock clock;

    AppCheckService(
            PinterestAppService apps,
            PinterestAppChanges changes,
            KeyProbe pinterest,
            PublicAddress address,
            Clock clock) {
        this.apps = apps;
        this.changes = changes;
        this.pinterest = pinterest;
        this.address = address;
        this.clock = clock;
    }

    /** Also for a disabled app: one wants to know before one enables it. */
    public Checked check(String id, WorkspaceId owner) {
        var app = apps.get(id, owner);
        var answer = pinterest.ask(apps.keys(app));
        var test = new AppTest(clock.instant(), Findings.outcome(answer));
        changes.tested(app, test);
        if (answer instanceof KeyAnswer.Accepted(var capabilities)) {
            capabilities.forEach((capability, granted) -> changes.learned(app, capability, granted));
        }
        return new Checked(test, Findings.of(app, answer, address.redirectUri()));
    }

    /** What came of it. */
    public record Checked(AppTest test, List<Finding> findings) {
        public Checked {
            findings = List.copyOf(findings);
        }
    }
}
