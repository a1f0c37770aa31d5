package io.pincast.report;

import java.util.Arrays;

/**
 * What one test class did, as Surefire and Failsafe report it.
 *
 * @param failed failures and errors
 */
record Suite(String className, int tests, int failed, int skipped, double seconds) {

    /** Whether it checks us against Pinterest's own description: such tests lie in a package named {@code contract}. */
    boolean isContract() {
        var names = className.split("\\.", -1);
        return Arrays.asList(names).subList(0, names.length - 1).contains("contract");
    }

    int run() {
        return tests - skipped;
    }
}
