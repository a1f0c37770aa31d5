package io.pincast.report;

import java.util.Arrays;
import java.util.List;

/**
 * What one test class did, as Surefire and Failsafe report it.
 *
 * @param failed failures and errors
 * @param failures what those said; one that befell the whole class has no test's name
 */
record Suite(String className, int tests, int failed, int skipped, double seconds, List<Failure> failures) {
    private static final int SHOWN = 300;

    /** Whether it checks us against Pinterest's own description: such tests lie in a package named {@code contract}. */
    boolean isContract() {
        var names = className.split("\\.", -1);
        return Arrays.asList(names).subList(0, names.length - 1).contains("contract");
    }

    int run() {
        return tests - skipped;
    }

    /** A line for each that failed: the class, the test, and the beginning of what it said. */
    List<String> failureLines() {
        return failures.stream()
                .map(failure -> "FAILED %s %s: %s".formatted(className, failure.test(), failure.beginning()))
                .toList();
    }

    /**
     * A test that failed.
     *
     * @param said its message in one line
     */
    record Failure(String test, String said) {
        private String beginning() {
            return said.length() <= SHOWN ? said : said.substring(0, SHOWN) + "…";
        }
    }
}
