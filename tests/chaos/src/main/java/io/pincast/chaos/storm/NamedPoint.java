package io.pincast.chaos.storm;

/** The faults that a run plans. Each must have struck by its end: one that never strikes proves nothing. */
public enum NamedPoint {
    AFTER_CLAIM("after claim before send"),
    AFTER_SEND("after send before mark"),
    ANSWER_BEFORE_MARK("answer before mark"),
    HELD_IN_TOPIC("message held in the topic longer than the watchdog"),
    FROZEN_REBALANCE("rebalance with the old consumer frozen"),
    OFFSETS_RESET("offsets reset to earliest"),
    BEFORE_ARMING("after PREPARED before arming"),
    AFTER_ARMING("after arming before the first byte"),
    BEFORE_LAST_CHUNK("before the last chunk"),
    BEFORE_ANSWER("after the last chunk before the answer"),
    BEFORE_STORING("after the answer before the store"),
    HELD_AT_PINTEREST("request held at Pinterest for 0.9 N, then created, answer dropped"),
    LISTED_LATE("listed after 0.9 L"),
    TWIN_KILLED("identical posts on one board, one killed before storing"),
    OUTBOX_SENT("outbox sent, not removed"),
    DEFERRED_HELD("Deferred held while the user cancels"),
    EVENTS_PURGED("events purged while the scheduler is down"),
    UNREADABLE("unreadable message"),
    BUDGET_MOVED("partition moves with the budget used up"),
    CLOCK_OFF("one replica 5 s off"),
    SCHEDULER_FROZEN("scheduler frozen past its lease"),
    KILLED("kill -9 at a random moment"),
    STORE_RESTARTED("store killed and started again"),
    BROKER_RESTARTED("broker killed and started again"),
    AT_PINTEREST("faults of every kind at Pinterest");

    private final String words;

    NamedPoint(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
