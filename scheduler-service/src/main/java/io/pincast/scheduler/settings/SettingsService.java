package io.pincast.scheduler.settings;

import io.pincast.defaults.identity.Caller;
import io.pincast.defaults.identity.WorkspaceId;
import io.pincast.scheduler.publication.Holding;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Shows and changes what workspaces want of publishing. */
@Service
public class SettingsService {
    private final SettingsStore settings;
    private final SettingsProperties defaults;
    private final Clock clock;

    public SettingsService(SettingsStore settings, SettingsProperties defaults, Clock clock) {
        this.settings = settings;
        this.defaults = defaults;
        this.clock = clock;
    }

    public PublishingSettings get(WorkspaceId workspace) {
        return settings.find(List.of(workspace)).getOrDefault(workspace, unsaid(workspace));
    }

    /** Of each of them. */
    public Map<WorkspaceId, Holding.Terms> terms(Collection<WorkspaceId> workspaces) {
        var wanted = Set.copyOf(workspaces);
        var said = settings.find(wanted);
        return wanted.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        workspace ->
                                said.getOrDefault(workspace, unsaid(workspace)).terms()));
    }

    /**
     * Changes all of them. What is not claimed yet goes by the new ones.
     *
     * @param expected the version that the caller has seen, where it said so
     */
    public PublishingSettings change(Caller caller, Optional<Long> expected, Holding.Terms wanted) {
        SettingsProblem.requireSensible(wanted);
        var before = get(caller.workspaceId());
        if (expected.isPresent() && expected.get() != before.version()) {
            throw SettingsProblem.changedSince();
        }
        var changed = before.changed(wanted, caller.id(), clock.instant());
        if (!settings.keep(changed)) {
            throw SettingsProblem.changed();
        }
        return changed;
    }

    private PublishingSettings unsaid(WorkspaceId workspace) {
        return new PublishingSettings(workspace, defaults.terms(), 0, null, null);
    }
}
