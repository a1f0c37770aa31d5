package io.pincast.scheduler.outlook;

import java.util.Collection;
import java.util.List;

/** What was last heard of each account's pace. */
public interface PaceBook {

    /** Notes a pace, unless something newer was heard of it. */
    void note(Pace pace);

    /** All that were heard of these accounts. */
    List<Pace> find(Collection<String> accountIds);
}
