package io.pincast.analytics.tracking;

import io.pincast.defaults.identity.WorkspaceId;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Begins, pauses and resumes to follow. Told twice, nothing changes. */
@Service
public class Tracking {
    /** No token: a person has to connect the account again. */
    static final String NEEDS_RECONNECT = "ACCOUNT_NEEDS_RECONNECT";
    /** The account was disconnected by a person. */
    static final String DISCONNECTED = "ACCOUNT_DISCONNECTED";

    private final SubjectStore subjects;
    private final PollSchedule schedule;
    private final Clock clock;

    public Tracking(SubjectStore subjects, PollProperties properties, Clock clock) {
        this.subjects = subjects;
        this.schedule = new PollSchedule(properties);
        this.clock = clock;
    }

    public void follow(Subject subject) {
        subjects.track(subject, schedule.first(clock.instant()));
    }

    /** The account has a token again; its Pins are followed on. */
    public void connected(Subject account) {
        follow(account);
        subjects.resumeAccount(account.workspaceId(), account.accountId(), schedule.first(clock.instant()));
    }

    public void needsReconnect(WorkspaceId workspace, String accountId) {
        subjects.pauseAccount(workspace, accountId, NEEDS_RECONNECT);
    }

    public void disconnected(WorkspaceId workspace, String accountId) {
        subjects.pauseAccount(workspace, accountId, DISCONNECTED);
    }
}
