package io.pincast.benchmarks.dispatch;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What else the machine does: a figure without it says little. */
final class Load {

    private Load() {}

    static String words() {
        return String.format(
                Locale.ROOT,
                "load average %.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
