package io.pincast.explorer.mutant;

import io.pincast.explorer.protocol.Timing;
import io.pincast.explorer.protocol.WorkerHabits;

/** Publishers that decide rightly and do one thing between two decisions wrongly. */
public enum WrongWorker implements WorkerHabits {
    /** V6. */
    SENDS_WITHOUT_HAVING_ARMED {
        @Override
        public boolean sendsOnlyWhereArmed() {
            return false;
        }
    },
    /** V7. */
    HAS_NO_FENCE {
        @Override
        public boolean mayLastByteLeave(int ticksSinceClockWasRead, Timing timing) {
            return true;
        }
    },
    /** V10. */
    STORES_AFTERWARDS {
        @Override
        public boolean armsBeforeItSends() {
            return false;
        }
    },
    /** V13, the first half. */
    LETS_EQUAL_CONTENT_RUN_TOGETHER {
        @Override
        public boolean keepsContentUnique() {
            return false;
        }
    },
    /** V13, the second half. */
    TAKES_PINS_OF_OTHERS {
        @Override
        public boolean looksUpWhoseAPinIs() {
            return false;
        }
    },
    /** V14. */
    COUNTS_IN_MEMORY {
        @Override
        public boolean countsBudgetInTheStore() {
            return false;
        }
    }
}
