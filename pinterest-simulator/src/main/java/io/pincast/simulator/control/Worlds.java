package io.pincast.simulator.control;

import io.pincast.simulator.fault.Faults;
import io.pincast.simulator.limit.Budgets;
import io.pincast.simulator.requests.RequestLog;
import io.pincast.simulator.state.Journal;
import io.pincast.simulator.time.Ids;
import io.pincast.simulator.world.Making;
import io.pincast.simulator.world.Seed;
import io.pincast.simulator.world.World;
import org.springframework.stereotype.Component;

/** The simulated world, and its end and new beginning. */
@Component
class Worlds {
    private final World world;
    private final Making making;
    private final Resetting resetting;

    Worlds(World world, Making making, Resetting resetting) {
        this.world = world;
        this.making = making;
        this.resetting = resetting;
    }

    World world() {
        return world;
    }

    Making making() {
        return making;
    }

    void reset() {
        resetting.everything();
    }

    /** Everything that has a beginning. */
    @Component
    static class Resetting {
        private final Journal journal;
        private final Ids ids;
        private final Seed seed;
        private final Faults faults;
        private final RequestLog requests;
        private final Budgets budgets;

        Resetting(Journal journal, Ids ids, Seed seed, Faults faults, RequestLog requests, Budgets budgets) {
            this.journal = journal;
            this.ids = ids;
            this.seed = seed;
            this.faults = faults;
            this.requests = requests;
            this.budgets = budgets;
        }

        void everything() {
            faults.clear();
            journal.locked(() -> {
                journal.clear();
                ids.restart();
                seed.sowIfEmpty();
                return seed;
            });
            requests.clear();
            budgets.clear();
        }
    }
}
